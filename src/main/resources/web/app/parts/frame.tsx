import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { deskOffices, leadsGroup, me, type Office } from '../kernel/me';
import { dismiss, push, waiting } from '../kernel/queue';
import { Link, place } from '../kernel/route';
import { useSignal } from '../kernel/signal';
import { t } from '../kernel/words';
import { Bars } from './bars';
import { Icon, type IconName } from './icon';
import { ofCity, useOffice } from './office';
import { matches } from './officers';
import './taste';

type FrameProps = { kind: 'phone' | 'desk' | 'bare'; title: string; children: ComponentChildren };

/** What stands around every page: where one is, what waits to be sent, whether there is a network, and where else to go. */
export function Frame({ kind, title, children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  const { path } = useSignal(place);
  const before = useRef(path);
  const who = useSignal(me);
  // whoever has no office at a desk and was led to one page of it keeps the places of a phone
  const desk = kind === 'desk' && (!who || deskOffices(who).length > 0);
  useEffect(() => {
    document.title = title === t('app.name') ? title : title + '｜' + t('app.name');
    // who reads by ear is taken to the new page, as a new document would
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [title, path]);
  return (
    <div class={'frame ' + kind}>
      <a class="skip" href="#main" onClick={(e) => { e.preventDefault(); main.current?.focus(); }}>{t('app.skip')}</a>
      {kind !== 'bare' && <Head kind={desk ? 'desk' : 'phone'} />}
      <NetworkState />
      <Outgoing />
      <Bars />
      <div class="middle">
        {desk && <DeskPlaces path={path} />}
        <main id="main" ref={main} tabIndex={-1}>{children}</main>
      </div>
      {kind !== 'bare' && !desk && <PhonePlaces path={path} />}
    </div>
  );
}

function Head({ kind }: { kind: 'phone' | 'desk' }) {
  const who = useSignal(me);
  return (
    <header class="head">
      <Link to={kind === 'desk' ? '/desk' : '/inbox'} class="brand"><img src="/icon.svg" alt="" width="32" height="32" /> {t('app.name')}</Link>
      <nav aria-label={t('app.nav.side')}>
        {who && deskOffices(who).length > 0 && (kind === 'phone' ? <Link to="/desk">{t('app.nav.desk')}</Link> : <Link to="/inbox">{t('app.nav.inbox')}</Link>)}
        <Link to="/language"><Icon name="globe" /> {t('app.nav.language')}</Link>
      </nav>
    </header>
  );
}

const PHONE: { to: string; icon: IconName; key: string }[] = [
  { to: '/inbox', icon: 'circular', key: 'app.nav.inbox' },
  { to: '/calendar', icon: 'calendar', key: 'app.nav.calendar' },
  { to: '/shelters', icon: 'shelter', key: 'app.nav.shelters' },
  { to: '/safety', icon: 'safety', key: 'app.nav.safety' },
  { to: '/more', icon: 'menu', key: 'app.nav.more' },
];

function PhonePlaces({ path }: { path: string }) {
  const who = useSignal(me);
  const all: typeof PHONE = who && leadsGroup(who) ? [...PHONE.slice(0, 4), { to: '/round', icon: 'house', key: 'app.nav.round' }, PHONE[4]] : PHONE;
  return (
    <nav class="places" aria-label={t('app.nav.main')}>
      {all.map((each) => (
        <Link key={each.to} to={each.to} current={path === each.to}><Icon name={each.icon} /><span>{t(each.key)}</span></Link>
      ))}
    </nav>
  );
}

/** Who keeps a register that a file can replace. */
const registers = ({ role, unit }: Office): boolean => role === 'CITY_ADMIN' || (unit.kind === 'ASSOCIATION' && (role === 'HEAD' || role === 'SECRETARY'));

/** Who reads the register of people who need help to flee, or sees it in numbers. */
const readsRegister = ({ role, unit }: Office): boolean => unit.kind === 'CITY' || unit.kind === 'FEDERATION' || (unit.kind === 'ASSOCIATION' && role !== 'SECRETARY');

/** The desk's pages, in the order of the work; a new one is a line here, with the offices it is for where it is not for all. */
const DESK: { to: string; key: string; for?: (office: Office) => boolean }[] = [
  { to: '/desk', key: 'desk.nav.home' },
  { to: '/desk/circulars', key: 'desk.nav.circulars' },
  { to: '/desk/events', key: 'desk.nav.events' },
  { to: '/desk/broadcasts', key: 'desk.nav.broadcasts', for: ofCity },
  { to: '/desk/safety', key: 'desk.nav.safety', for: (office) => office.unit.kind !== 'ORGANISATION' },
  { to: '/desk/shelters', key: 'desk.nav.shelters' },
  { to: '/desk/delivery', key: 'desk.nav.delivery', for: ofCity },
  { to: '/desk/adoption', key: 'desk.nav.adoption' },
  { to: '/desk/people', key: 'desk.nav.people' },
  { to: '/desk/import', key: 'desk.nav.import', for: registers },
  { to: '/desk/arrivals', key: 'desk.nav.arrivals', for: matches },
  { to: '/desk/register', key: 'desk.nav.register', for: readsRegister },
  { to: '/desk/watch', key: 'desk.nav.watch', for: (office) => office.role === 'CITY_ADMIN' || office.unit.kind === 'ASSOCIATION' },
  { to: '/desk/ladder', key: 'desk.nav.ladder', for: ofCity },
];

function DeskPlaces({ path }: { path: string }) {
  const office = useOffice();
  // what the office cannot do is not offered
  const places = DESK.filter((each) => !each.for || (office !== null && each.for(office)));
  return (
    <nav class="desk-places" aria-label={t('app.nav.main')}>
      {places.map((each) => <Link key={each.to} to={each.to} current={path === each.to}>{t(each.key)}</Link>)}
    </nav>
  );
}

function NetworkState() {
  const [up, set] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => set(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => { removeEventListener('online', look); removeEventListener('offline', look); };
  }, []);
  return up ? null : <p class="bar bar-offline" role="status"><Icon name="offline" /> {t('app.no-network')}</p>;
}

/** What has not been sent yet, and what was refused: never silent about either. */
function Outgoing() {
  const all = useSignal(waiting);
  const refused = all.filter((row) => row.refused);
  // that something was opened is nothing the reader did and waits for
  const queued = all.filter((row) => !row.refused && !(row.kind === 'receipt' && !row.body?.confirmed)).length;
  return (
    <div role="status" aria-live="polite">
      {queued > 0 && <p class="bar bar-waiting"><Icon name="waits" /> {t('app.waiting', { n: queued })} <button type="button" class="button plain" onClick={() => void push()}>{t('app.send-now')}</button></p>}
      {refused.map((row) => (
        <p class="bar bar-refused" key={row.number}>✕ {row.about} {row.refused!.sentence || t('app.refused')} <button type="button" class="button plain" onClick={() => void dismiss(row.number)}>{t('app.understood')}</button></p>
      ))}
    </div>
  );
}
