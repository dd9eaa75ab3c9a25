import { useEffect, useState } from 'preact/hooks';
import { openFile } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { seen } from '../../kernel/store';
import { clock, moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Choice } from '../../parts/form';
import { HouseTap } from '../../parts/house-tap';
import { Icon } from '../../parts/icon';
import { OfficerLinks } from '../../parts/officers';
import { seenAlready, tappedAt, tappedHere, type Round } from '../../parts/round';
import { keepsRound } from '../../parts/safety';
import { DrillNote } from '../../parts/safety-words';
import { Trouble } from '../../parts/state';
import { Towels } from './towels';

type Order = 'PRIORITY' | 'WALK';

/** From house to house: what is known of each, one tap each, towels of many at once; all of it without a network, too. */
export function RoundPage({ id }: { id: string }) {
  const path = `/api/v1/safety-checks/${id}/round`;
  const read = useGet<Round>(path);
  const rows = useSignal(waiting);
  const before = useSignal(tappedHere);
  const [order, setOrder] = useState<Order>('PRIORITY');
  const [left, setLeft] = useState(false);
  const round = read.body;
  useEffect(() => void (round && keepsRound(id).catch(() => undefined)), [id, round]);
  useEffect(() => {
    // names are kept for the walk alone
    if (read.problem && read.problem.status >= 400 && read.problem.status < 500) void seen.forget(path);
  }, [read.problem]);
  if (!round) return <><h1>{t('app.nav.round')}</h1>{read.problem ? <Trouble problem={read.problem} again={read.again} /> : <p class="quiet" role="status">{t('app.loading')}</p>}</>;
  const sheet = async () => {
    await openFile(path + '/sheet');
    await seen.forget(path + '/sheet');
  };
  const done = round.houses.filter((house) => seenAlready(house, tappedAt(id, house.household, rows, before)));
  const sorted = order === 'PRIORITY' ? round.houses : [...round.houses].sort((a, b) => a.unitName.localeCompare(b.unitName, 'ja', { numeric: true }) || (a.walkNo ?? 1e9) - (b.walkNo ?? 1e9));
  const listed = left ? sorted.filter((house) => !done.includes(house) || tappedAt(id, house.household, rows, before)) : sorted;
  return (
    <>
      <h1>{round.drill && <><span class="tag drill">{t('app.safety.drill')}</span> </>}{t('app.nav.round')}</h1>
      <DrillNote drill={round.drill} />
      {read.old && <p class="note note-old" role="status">{t('app.seen-at', { time: moment(read.at!) })}</p>}
      {round.closedAt && <p class="note note-good">{t(round.drill ? 'safety.drill.closed' : 'safety.closed', { time: clock(round.closedAt) })}</p>}
      <p>{t('app.round.safe-first')}</p>
      <p role="status"><strong>{t('app.round.progress', { n: done.length, m: round.houses.length })}</strong></p>
      <progress class="meter" max={round.houses.length || 1} value={done.length} aria-label={t('app.round.progress', { n: done.length, m: round.houses.length })} />
      <div class="actions">
        <Act act={sheet} kind="plain"><Icon name="print" /> {t('app.round.print')}</Act>
        <button type="button" class="button plain" onClick={read.again}>{t('app.round.reload')}</button>
      </div>
      <OfficerLinks check={id} />
      <Choice label={t('app.round.order')} value={order} set={setOrder} choices={[{ value: 'PRIORITY', label: t('app.round.by-need') }, { value: 'WALK', label: t('app.round.by-walk') }]} />
      <label class="check"><input type="checkbox" checked={left} onChange={() => setLeft(!left)} /> <span>{t('app.round.only-left')}</span></label>
      <Towels check={id} houses={round.houses} />
      <ol class="list houses">
        {listed.map((house) => <li key={house.household}><HouseTap check={id} house={house} level={2} /></li>)}
      </ol>
      <p class="card quiet">{t('app.round.private')}</p>
    </>
  );
}
