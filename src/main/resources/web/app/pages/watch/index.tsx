import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Fold } from '../../parts/fold';
import { Icon } from '../../parts/icon';
import { colon } from '../../parts/marks';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';
import { alertReason, foundWord, onlooker, type Alert } from '../../parts/watch';

type Alerts = { items: Alert[] };

const AGAIN = 15;

/** The homes at which the reader is asked to look in, and how it went at others. */
export default function Watch() {
  const open = usePoll<Alerts>('/api/v1/watch-alerts?open=true&limit=100', () => true, AGAIN);
  // who keeps devices by an office at a desk is led there by its menu
  const keeps = useSignal(me)?.offices.some((office) => office.role === 'WELFARE_COMMISSIONER');
  return (
    <>
      <h1>{t('app.page.watch')}</h1>
      <Shown of={open}>
        {({ items }) => items.length ? <List alerts={items} /> : <p class="card">{t('app.watch.none')}</p>}
      </Shown>
      <Fold title={t('app.watch.past')}>{() => <Past />}</Fold>
      {keeps && <p class="actions"><Link to="/desk/watch" class="button plain">{t('app.watch.settings')}</Link></p>}
    </>
  );
}

function Past() {
  const closed = useGet<Alerts>('/api/v1/watch-alerts?open=false&limit=30');
  return <Shown of={closed}>{({ items }) => items.length ? <List alerts={items} /> : <p>{t('app.watch.none')}</p>}</Shown>;
}

function List({ alerts }: { alerts: Alert[] }) {
  return (
    <ul class="list">
      {alerts.map((each) => (
        <li key={each.id}>
          <Link to={'/watch/' + each.id}>
            <strong>{t('app.watch.title', { name: each.householdName })}</strong> {each.reason === 'HELP' && !each.closedAt && <span class="tag bad"><Icon name="marks" /> {t('label.urgent')}</span>}
            <span class="line">{alertReason(each.reason)} <span class="quiet">{moment(each.raisedAt)}</span></span>
            <span class="line"><State alert={each} /></span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function State({ alert }: { alert: Alert }) {
  if (alert.closedAt) return <><Icon name="check" /> {alert.found && foundWord(alert.found)}</>;
  if (!alert.taker) return <><Icon name="ring" /> {t('app.watch.nobody')}</>;
  return <><Icon name="going" /> {onlooker(alert.taker, alert.members)}{colon()}{t('app.watch.going')}</>;
}
