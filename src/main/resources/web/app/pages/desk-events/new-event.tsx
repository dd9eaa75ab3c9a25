import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import type { Unit } from '../../kernel/me';
import { go } from '../../kernel/route';
import { t } from '../../kernel/words';
import { Act, Choice, Text } from '../../parts/form';

type Kind = 'EVENT' | 'MEETING' | 'DATE';

/** The fewest questions from which an event can begin: it becomes a draft, and is published from its own page. */
export function NewEvent({ unit, close }: { unit: Unit; close: () => void }) {
  const [kind, setKind] = useState<Kind>('EVENT');
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [starts, setStarts] = useState('');
  const [ends, setEnds] = useState('');
  const [place, setPlace] = useState('');
  const [capacity, setCapacity] = useState('');
  const [answered, setAnswered] = useState<'PERSON' | 'HOUSEHOLD' | 'NOBODY'>('HOUSEHOLD');
  const begin = async () => {
    const made = await send<{ id: string }>('POST', '/api/v1/events', {
      unit: unit.id, kind, title, body,
      ...(place && { place: { name: place } }),
      startsAt: inTheCity(starts), endsAt: inTheCity(ends || starts),
      answeredBy: kind === 'DATE' ? 'NOBODY' : answered,
      ...(capacity && { capacity: Number(capacity) }),
      ...(kind === 'MEETING' && { quorum: { part: 1, whole: 2, more: false } }),
      audience: [{ kind: 'EVERYONE', unit: unit.id }],
    });
    go('/desk/events/' + made.id);
  };
  return (
    <section class="card" aria-labelledby="new-event">
      <h2 id="new-event">{t('desk.events.new')}</h2>
      <Choice label={t('desk.events.kind')} value={kind} set={setKind} choices={(['EVENT', 'MEETING', 'DATE'] as Kind[]).map((value) => ({ value, label: t('desk.events.kind.' + value.toLowerCase()) }))} />
      <Text label={t('desk.events.title')} value={title} set={setTitle} maxLength={100} required />
      <Text label={t('desk.events.body')} value={body} set={setBody} rows={5} maxLength={4000} />
      <Text label={t('desk.events.starts')} type="datetime-local" value={starts} set={setStarts} required />
      <Text label={t('desk.events.ends')} type="datetime-local" value={ends} set={setEnds} />
      <Text label={t('desk.events.place')} value={place} set={setPlace} maxLength={100} />
      {kind !== 'DATE' && (
        <>
          <Choice label={t('desk.events.answered-by')} value={answered} set={setAnswered} choices={(['HOUSEHOLD', 'PERSON'] as const).map((value) => ({ value, label: t('desk.events.answered-by.' + value.toLowerCase()) }))} />
          <Text label={t('desk.events.capacity')} hint={t('desk.events.capacity-hint')} inputMode="numeric" value={capacity} set={setCapacity} />
        </>
      )}
      <div class="actions">
        <Act act={begin} disabled={!title || !starts}>{t('desk.events.begin')}</Act>
        <button type="button" class="button plain" onClick={close}>{t('app.cancel')}</button>
      </div>
    </section>
  );
}

/** What was typed as the city's own time, as an instant. */
function inTheCity(local: string): string {
  return local + ':00+09:00';
}
