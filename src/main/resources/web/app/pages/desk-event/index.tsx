import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Act, Text } from '../../parts/form';
import { whole } from '../../parts/span';
import { Done, Shown } from '../../parts/state';
import { Counting } from './counting';
import { Draft, Facts } from './draft';
import type { TownEvent } from './shapes';
import { Sheet } from './sheet';

/** One event at the desk: publish it, see who comes while they answer, check them in at the door. */
export default function DeskEvent({ params }: PageProps) {
  const event = useGet<TownEvent>('/api/v1/events/' + params.id);
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Shown of={event}>
      {(it) => {
        const date = it.dates?.find((each) => each.id === chosen) ?? it.dates?.[0];
        return (
          <>
            <h1 lang="ja">{it.title}</h1>
            {it.state !== 'DRAFT' && it.body && <p class="plain-text" lang="ja">{it.body}</p>}
            {it.state === 'DRAFT' && <Draft event={it} again={event.again} />}
            {it.state === 'CANCELLED' && <p class="note note-bad">✕ {t('desk.events.state.cancelled')} {it.cancelReason}</p>}
            {(it.dates?.length ?? 0) > 1 && (
              <label class="field">
                <span>{t('desk.event.date')}</span>
                <select value={date?.id} onChange={(e) => choose(e.currentTarget.value)}>
                  {it.dates!.map((each) => <option key={each.id} value={each.id}>{whole(each)}</option>)}
                </select>
              </label>
            )}
            {it.state !== 'DRAFT' && <Facts event={it} />}
            {date && it.rrule && <p><strong>{whole(date)}</strong> <span lang="ja">{date.placeName ?? it.place?.name}</span></p>}
            {date && it.state === 'PUBLISHED' && it.answeredBy !== 'NOBODY' && (
              <>
                <Counting key={date.id + 'c'} occurrence={date.id} meeting={Boolean(it.quorum)} answering={it.answeredBy} />
                <Sheet key={date.id} date={date} unit={it.unit} answering={it.answeredBy} />
              </>
            )}
            {it.state === 'PUBLISHED' && <Cancelling event={it} again={event.again} />}
          </>
        );
      }}
    </Shown>
  );
}

function Cancelling({ event, again }: { event: TownEvent; again: () => void }) {
  const [reason, setReason] = useState('');
  const [done, setDone] = useState(false);
  const cancel = async () => {
    await send('POST', `/api/v1/events/${event.id}/cancellation`, { reason });
    setDone(true);
    again();
  };
  return (
    <details class="card">
      <summary>{t('desk.event.cancel')}</summary>
      <Text label={t('desk.event.cancel-reason')} value={reason} set={setReason} maxLength={200} required />
      <Act kind="danger" act={cancel} disabled={!reason}>{t('desk.event.cancel')}</Act>
      {done && <Done>{t('desk.events.state.cancelled')}</Done>}
    </details>
  );
}
