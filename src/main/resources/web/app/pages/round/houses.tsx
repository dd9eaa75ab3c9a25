import { openFile } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { seen } from '../../kernel/store';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { Shown } from '../../parts/state';
import { Reminders } from './reminders';

type Household = { id: string; name: string; channel: 'APP' | 'PAPER' | 'BOTH'; walkNo?: number; protected: boolean };

const SHEET = '/api/v1/safety-checks/sheet';

/** My houses in quiet times: who reads by the app and who gets paper, who has not read, and helping to come in. */
export function Houses() {
  const who = useSignal(me);
  const groups = (who?.offices ?? []).filter((office) => office.role === 'GROUP_LEADER').map((office) => office.unit);
  const sheet = async () => {
    await openFile(SHEET);
    await seen.forget(SHEET);
  };
  return (
    <>
      <p>{t('app.round.calm')}</p>
      <div class="actions"><Act act={sheet} kind="plain"><Icon name="print" /> {t('app.round.print-ahead')}</Act></div>
      {groups.length === 0 && <p>{t('app.round.no-group')}</p>}
      {groups.map((group) => <Group key={group.id} id={group.id} name={group.name} />)}
      {groups.map((group) => <Reminders key={group.id} unit={group.id} />)}
      <p class="card quiet">{t('app.round.private')}</p>
    </>
  );
}

function Group({ id, name }: { id: string; name: string }) {
  const list = useGet<{ items: Household[] }>(`/api/v1/units/${id}/households?limit=200`);
  return (
    <section>
      <h2>{name}</h2>
      <Shown of={list}>
        {({ items }) => (
          <>
            <p>{t('app.round.channels', { app: items.filter((each) => each.channel === 'APP').length, paper: items.filter((each) => each.channel !== 'APP').length, n: items.length })}</p>
            <ol class="list houses">
              {items.map((house) => (
                <li key={house.id}>
                  <h3>{house.walkNo !== undefined && <span class="walk-no">{house.walkNo}</span>} {house.name}</h3>
                  <p><span class={'tag' + (house.channel === 'PAPER' ? ' warn' : ' good')}>{t('app.round.channel.' + house.channel.toLowerCase())}</span></p>
                  {!house.protected && <p><Link to={'/enrol/' + house.id} class="button plain">{t('app.round.enrol')}<span class="only-read"> {house.name}</span></Link></p>}
                </li>
              ))}
            </ol>
          </>
        )}
      </Shown>
    </section>
  );
}
