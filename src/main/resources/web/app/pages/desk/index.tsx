import { useState } from 'preact/hooks';
import type { Office } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { day } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { ofCity, OfficeChoice, useOffice } from '../../parts/office';
import { Bookings } from './bookings';
import { Broadcasts, Drafts, Enrolments, LowReach, Safety } from './cards';

/** What waits today for whoever holds the office; calm where nothing does. */
export default function Desk() {
  const office = useOffice();
  return (
    <>
      <h1>{t('desk.nav.home')}</h1>
      <p class="quiet">{day(Date.now())}</p>
      <OfficeChoice />
      {office && <Begin office={office} />}
      {office && <Waiting key={office.role + office.unit.id} unit={office.unit.id} kind={office.unit.kind} city={ofCity(office)} />}
    </>
  );
}

/** What the office may begin, at hand where the day begins. */
function Begin({ office }: { office: Office }) {
  return (
    <nav aria-labelledby="begin">
      <h2 id="begin">{t('desk.today.begin')}</h2>
      <div class="actions">
        <Link to="/desk/circulars/new" class="button">{t('desk.today.begin-circular')}</Link>
        <Link to="/desk/events" class="button plain">{t('desk.today.begin-event')}</Link>
        {office.unit.kind !== 'ORGANISATION' && <Link to="/desk/safety" class="button plain">{t('desk.today.begin-safety')}</Link>}
        {ofCity(office) && <Link to="/desk/broadcasts/new" class="button plain">{t('desk.today.begin-broadcast')}</Link>}
      </div>
    </nav>
  );
}

/** What a card found: how much waits; undefined while it does not know. */
export type Report = (card: string, waits: number) => void;

function Waiting({ unit, kind, city }: { unit: string; kind: string; city: boolean }) {
  const [found, set] = useState<Record<string, number>>({});
  const report: Report = (card, waits) => set((before) => (before[card] === waits ? before : { ...before, [card]: waits }));
  const cards = ['safety', 'drafts', 'reach', 'bookings', ...(city ? ['broadcasts'] : []), ...(kind === 'ASSOCIATION' ? ['enrolments'] : [])];
  const all = cards.every((card) => card in found);
  const calm = all && cards.every((card) => found[card] === 0);
  return (
    <>
      <div role="status">
        {!all && <p class="quiet">{t('desk.today.looking')}</p>}
        {calm && <div class="note note-good"><p><Icon name="cup" /> {t('desk.today.calm')}</p></div>}
      </div>
      <Safety unit={unit} report={report} />
      <div class="grid desk-cards">
        {city && <Broadcasts report={report} />}
        <Drafts unit={unit} report={report} />
        <LowReach unit={unit} report={report} />
        {kind === 'ASSOCIATION' && <Enrolments unit={unit} report={report} />}
      </div>
      <Bookings unit={unit} report={report} />
    </>
  );
}
