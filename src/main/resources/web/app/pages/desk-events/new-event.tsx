import { send } from '../../kernel/api';
import type { Unit } from '../../kernel/me';
import { go } from '../../kernel/route';
import { t } from '../../kernel/words';
import { EventForm } from '../../parts/event-form';

/** Where an event begins: it becomes a draft for everybody in the unit, and is published from its own page. */
export function NewEvent({ unit, close }: { unit: Unit; close: () => void }) {
  const begin = async (event: object) => {
    const made = await send<{ id: string }>('POST', '/api/v1/events', { unit: unit.id, ...event, audience: [{ kind: 'EVERYONE', unit: unit.id }] });
    go('/desk/events/' + made.id);
  };
  return (
    <section class="card" aria-labelledby="new-event">
      <h2 id="new-event">{t('desk.events.new')}</h2>
      <EventForm save={begin} yes={t('desk.events.begin')} close={close} />
    </section>
  );
}
