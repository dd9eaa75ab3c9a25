import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { go } from '../../kernel/route';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { EventForm } from '../../parts/event-form';
import { whole } from '../../parts/span';
import { Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import { counted, type TownEvent } from './shapes';

/** What readers will be told of an event: when, where, how many places, and who answers. */
export function Facts({ event }: { event: TownEvent }) {
  return (
    <dl class="particulars">
      <dt>{t('desk.events.kind')}</dt><dd>{t('desk.events.kind.' + event.kind.toLowerCase())}</dd>
      <dt>{t('desk.event.date')}</dt><dd>{whole(event)} {event.rrule && t('desk.events.series')}</dd>
      {event.place?.name && <><dt>{t('desk.events.place')}</dt><dd lang="ja">{event.place.name} {event.place.address}</dd></>}
      <dt>{t('desk.event.answering')}</dt><dd>{t(event.answeredBy === 'NOBODY' ? 'desk.event.answering-nobody' : 'desk.events.answered-by.' + event.answeredBy.toLowerCase())}</dd>
      {event.answeredBy !== 'NOBODY' && <><dt>{t('desk.events.capacity')}</dt><dd>{event.capacity ? t('desk.event.people', { n: number(event.capacity) }) : t('desk.event.no-capacity')}</dd></>}
      {event.feeNote && <><dt>{t('app.event.fee')}</dt><dd lang="ja">{event.feeNote}</dd></>}
      {event.contact && <><dt>{t('app.event.contact')}</dt><dd lang="ja">{event.contact}</dd></>}
    </dl>
  );
}

type DraftProps = { event: TownEvent; again: () => void };

/** A draft: looked at as readers will see it, changed, discarded, or told to everybody. */
export function Draft({ event, again }: DraftProps) {
  const [changing, change] = useState(false);
  const save = async (revision: object) => {
    await send('PATCH', '/api/v1/events/' + event.id, { ...revision, lockVersion: event.lockVersion });
    change(false);
    again();
  };
  if (changing) {
    return (
      <section class="card" aria-labelledby="change">
        <h2 id="change">{t('desk.event.edit')}</h2>
        <EventForm before={event} save={save} yes={t('desk.event.save')} close={() => change(false)} />
      </section>
    );
  }
  const discard = async () => {
    await send('DELETE', '/api/v1/events/' + event.id);
    go('/desk/events', true);
  };
  return (
    <>
      <section class="card" aria-labelledby="preview">
        <p><span class="tag warn">{t('desk.events.state.draft')}</span></p>
        <h2 id="preview">{t('desk.event.preview')}</h2>
        <h3 lang="ja">{event.title}</h3>
        {event.body && <p class="plain-text" lang="ja">{event.body}</p>}
        <Facts event={event} />
        <div class="actions">
          <button type="button" class="button plain" onClick={() => change(true)}>{t('desk.event.edit')}</button>
          <Twice kind="plain" label={t('desk.circular.discard')} question={t('desk.circular.discard-sure')} yes={t('desk.circular.discard')} act={discard} />
        </div>
      </section>
      <Publishing event={event} again={again} />
    </>
  );
}

function Publishing({ event, again }: DraftProps) {
  const reach = useGet<{ households: number; people: number; devices: number }>(`/api/v1/events/${event.id}/reach`);
  const publish = async () => {
    await send('POST', `/api/v1/events/${event.id}/publication`, { lockVersion: event.lockVersion });
    again();
  };
  return (
    <section class="card" aria-labelledby="publish">
      <h2 id="publish">{t('desk.event.publish')}</h2>
      <Shown of={reach}>
        {(r) => (
          <>
            <p>{t('desk.event.reach', { households: number(r.households), people: number(r.people), devices: number(r.devices) })}</p>
            <Twice label={t('desk.event.publish')} question={t('desk.event.publish-sure', { households: counted(r.households, 'HOUSEHOLD'), when: whole(event) })} yes={t('desk.event.publish')} act={publish} />
          </>
        )}
      </Shown>
    </section>
  );
}
