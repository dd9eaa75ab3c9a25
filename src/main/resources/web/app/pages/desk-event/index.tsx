import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { day, moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Act, Text } from '../../parts/form';
import { Done, Shown } from '../../parts/state';
import { Counting } from './counting';
import { Sheet } from './sheet';

/** A date of an event. */
export type EventDate = { id: string; state: 'PLANNED' | 'CANCELLED'; startsAt?: string; startsOn?: string; placeName?: string };
type TownEvent = {
  id: string; kind: 'EVENT' | 'MEETING' | 'DATE'; state: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'; title: string; body?: string;
  answeredBy: string; quorum?: object; dates?: EventDate[]; lockVersion: number; cancelReason?: string;
};

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
            {it.body && <p class="plain-text" lang="ja">{it.body}</p>}
            {it.state === 'DRAFT' && <Publishing event={it} again={event.again} />}
            {it.state === 'CANCELLED' && <p class="note note-bad">✕ {t('desk.events.state.cancelled')} {it.cancelReason}</p>}
            {(it.dates?.length ?? 0) > 1 && (
              <label class="field">
                <span>{t('desk.event.date')}</span>
                <select value={date?.id} onChange={(e) => choose(e.currentTarget.value)}>
                  {it.dates!.map((each) => <option key={each.id} value={each.id}>{when(each)}</option>)}
                </select>
              </label>
            )}
            {date && <p><strong>{when(date)}</strong> {date.placeName}</p>}
            {date && it.state === 'PUBLISHED' && it.answeredBy !== 'NOBODY' && (
              <>
                <Counting key={date.id + 'c'} occurrence={date.id} meeting={Boolean(it.quorum)} />
                <Sheet key={date.id} occurrence={date.id} />
              </>
            )}
            {it.state === 'PUBLISHED' && <Cancelling event={it} again={event.again} />}
          </>
        );
      }}
    </Shown>
  );
}

function when(date: EventDate): string {
  return date.startsAt ? moment(date.startsAt) : date.startsOn ? day(date.startsOn) : '';
}

function Publishing({ event, again }: { event: TownEvent; again: () => void }) {
  const reach = useGet<{ households: number; people: number; devices: number }>(`/api/v1/events/${event.id}/reach`);
  const publish = async () => {
    await send('POST', `/api/v1/events/${event.id}/publication`, { lockVersion: event.lockVersion });
    again();
  };
  return (
    <section class="card">
      <h2>{t('desk.event.publish')}</h2>
      <Shown of={reach}>{(r) => <p>{t('desk.event.reach', { households: number(r.households), people: number(r.people), devices: number(r.devices) })}</p>}</Shown>
      <Act act={publish}>{t('desk.event.publish')}</Act>
    </section>
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
