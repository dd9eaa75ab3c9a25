import { useGet } from '../../kernel/load';
import { leave, me, type Unit } from '../../kernel/me';
import { waiting } from '../../kernel/queue';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t, word } from '../../kernel/words';
import { Act, sure } from '../../parts/form';
import { Icon, type IconName } from '../../parts/icon';
import { colon } from '../../parts/marks';
import { OfficerChecks } from '../../parts/officers';

/** The rest of the resident's pages; a new one is a line here. */
const PLACES: { to: string; icon: IconName; key: string; hint: string }[] = [
  { to: '/push-check', icon: 'bell', key: 'app.page.push-check', hint: 'app.more.push-check' },
  { to: '/household', icon: 'family', key: 'app.page.household', hint: 'app.more.household' },
  { to: '/devices', icon: 'mobile', key: 'app.page.devices', hint: 'app.more.devices' },
  { to: '/data', icon: 'folder', key: 'app.page.data', hint: 'app.more.data' },
  { to: '/language', icon: 'globe', key: 'app.nav.language', hint: 'app.more.language' },
  { to: '/calendar', icon: 'calendar', key: 'app.feed.title', hint: 'app.more.feeds' },
];

const KEYS = ['SHELTER_KEY_HOLDER', 'SHELTER_DEPUTY'];

/** Offices that read the register of people who need help to flee and have no desk whose menu leads to it. */
const READERS = ['GROUP_LEADER', 'WELFARE_COMMISSIONER', 'FIRE_CORPS'];

/** Everything that has no place of its own in the menu, who one is here, and the way out of this browser. */
export default function More() {
  const who = useSignal(me);
  const queued = useSignal(waiting);
  const out = async () => {
    if (!sure(queued.length ? t('app.leave.sure-waiting', { n: queued.length }) : t('app.leave.sure'))) return;
    await leave();
  };
  // only who looks in at a home knows what this would be about
  const watched = useGet<{ items: unknown[] }>('/api/v1/watch-alerts?limit=1').body?.items.length;
  const keeper = who?.offices.some((office) => KEYS.includes(office.role));
  return (
    <>
      <h1>{t('app.nav.more')}</h1>
      <OfficerChecks />
      <ul class="list">
        {keeper && <Place to="/calls" icon="key" title={t('app.page.calls')} hint={t('app.more.calls')} />}
        {(!!watched || who?.offices.some((office) => office.role === 'WELFARE_COMMISSIONER')) && <Place to="/watch" icon="house" title={t('app.page.watch')} hint={t('app.more.watch')} />}
        {who?.offices.some((office) => READERS.includes(office.role)) && <Place to="/desk/register" icon="support" title={t('app.register.title')} hint={t('app.more.register')} />}
        {PLACES.map((each) => <Place key={each.to} to={each.to} icon={each.icon} title={t(each.key)} hint={t(each.hint)} />)}
      </ul>
      <section class="card" aria-labelledby="who">
        <h2 id="who">{t('app.more.who')}</h2>
        {who?.homes.map((home) => <p key={home.household}><Icon name="house" /> <span lang="ja">{place(home.units)}</span></p>)}
        {who?.offices.map((office) => <p key={office.role + office.unit.id}><Icon name="office" /> {word('app.role.', office.role)}{colon()}<span lang="ja">{office.unit.name}</span></p>)}
        {who && !who.homes.length && !who.offices.length && <p>{t('app.more.nowhere')}</p>}
      </section>
      <h2>{t('app.leave.title')}</h2>
      <p>{t('app.leave.what')}</p>
      {queued.length > 0 && <p class="note note-old"><Icon name="waits" /> {t('app.leave.waiting', { n: queued.length })}</p>}
      <div class="actions"><Act kind="danger" act={out}>{t('app.leave.do')}</Act></div>
    </>
  );
}

/** From the city down to the group, as an address is said in Japan. */
const ORDER = ['CITY', 'FEDERATION', 'ASSOCIATION', 'GROUP'];
const place = (units: Unit[]): string =>
  [...units].filter((unit) => ORDER.includes(unit.kind)).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).map((unit) => unit.name).join(' ');

function Place({ to, icon, title, hint }: { to: string; icon: IconName; title: string; hint: string }) {
  return <li><Link to={to}><Icon name={icon} /> <strong>{title}</strong><br /><span class="quiet">{hint}</span></Link></li>;
}
