import { Link } from '../../kernel/route';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { amount, Bar, percentWords } from '../../parts/charts';
import { Icon } from '../../parts/icon';
import type { Board, Row } from './shapes';

/** The units below, with a bar each; their names walk down the tree. */
export function Rows({ board, check }: { board: Board; check: string }) {
  if (board.rows.length === 0) return null;
  const heads = ['answered', 'urgent', 'help', 'conflict', 'hurt', 'safe', 'partial', 'not-seen'];
  return (
    <section>
      <h3>{t('desk.board.below.' + board.rows[0].kind.toLowerCase())}</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('desk.board.below.' + board.rows[0].kind.toLowerCase())}>
        <table class="units">
          <thead>
            <tr>
              <th scope="col">{t('desk.board.unit')}</th>
              <th scope="col" class="bar-cell">{t('desk.board.share')}</th>
              {heads.map((each) => <th key={each} scope="col" class="n">{t('desk.count.' + each)}</th>)}
            </tr>
          </thead>
          <tbody>{board.rows.map((row) => <Line key={row.unit + row.outside} row={row} check={check} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ row, check }: { row: Row; check: string }) {
  const { counts } = row;
  return (
    <tr>
      <th scope="row">
        {row.outside ? t('desk.board.outside') : <Link class="down" to={`/desk/safety/${check}?unit=${row.unit}`}>{row.name}</Link>}
        {!row.started && counts.households > 0 && <> <span class="tag warn">△ {t('desk.board.not-started')}</span></>}
        {row.kind === 'FEDERATION' && !row.outside && row.unstarted > 0 && <span class="quiet"> {t('desk.board.unstarted', { n: number(row.unstarted) })}</span>}
      </th>
      <td class="bar-cell"><Bar value={row.percentAnswered} /> {row.percentAnswered === null ? t('desk.chart.few') : percentWords(row.percentAnswered)}</td>
      <td class="n">{amount(counts.answered)} <span class="quiet">/ {number(counts.households)}</span></td>
      <td class="n">{loud(counts.urgent)}</td>
      <td class="n">{loud(counts.help)}</td>
      <td class="n">{amount(counts.conflict)}</td>
      <td class="n">{amount(counts.hurt)}</td>
      <td class="n">{amount(counts.safe)}</td>
      <td class="n">{amount(counts.partial)}</td>
      <td class="n">{amount(counts.notSeen)}</td>
    </tr>
  );
}

const loud = (n: number) => (n > 0 ? <strong class="bad-word"><Icon name="warning" /> {number(n)}</strong> : number(n));
