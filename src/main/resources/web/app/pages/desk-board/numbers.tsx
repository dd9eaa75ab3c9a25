import { useEffect, useRef } from 'preact/hooks';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { amount, percentWords, Shares, span } from '../../parts/charts';
import { shares } from '../../parts/checks';
import { Curve, type Point } from '../../parts/curve';
import { Icon } from '../../parts/icon';
import { useTicking } from '../../parts/live';
import { curve, type Board } from './shapes';

/** The numbers of one unit: in words, as one divided bar, and over time. */
export function Numbers({ board }: { board: Board }) {
  const { counts, clock, percentAnswered, associations, unstarted } = board.own;
  const tiles: { key: string; n: number | null; loud?: boolean }[] = [
    { key: 'urgent', n: counts.urgent, loud: counts.urgent > 0 },
    { key: 'help', n: counts.help, loud: counts.help > 0 },
    { key: 'conflict', n: counts.conflict },
    { key: 'hurt', n: counts.hurt },
    { key: 'safe', n: counts.safe },
    { key: 'partial', n: counts.partial },
    { key: 'not-seen', n: counts.notSeen },
    { key: 'stale', n: counts.stale },
  ];
  if (associations > 1) tiles.push({ key: 'unstarted', n: unstarted });
  const summary = percentAnswered === null
    ? t('desk.board.summary-held', { all: number(counts.households), few: t('desk.chart.few') })
    : t('desk.board.summary', { all: number(counts.households), answered: amount(counts.answered), percent: percentWords(percentAnswered) });
  return (
    <>
      <dl class="tiles">
        <div><dt>{t('desk.count.answered')}</dt><dd>{amount(counts.answered)} <small>/ {number(counts.households)}</small></dd></div>
        {tiles.map((each) => (
          <div key={each.key} class={each.loud ? 'loud' : undefined}>
            <dt>{each.loud && <><Icon name="warning" />{' '}</>}{t('desk.count.' + each.key)}</dt>
            <dd>{amount(each.n)}</dd>
          </div>
        ))}
      </dl>
      <Shares summary={summary} parts={shares(counts)} total={counts.households} />
      {clock && <Answers board={board} />}
    </>
  );
}

function Answers({ board }: { board: Board }) {
  const now = useTicking(10_000);
  const watched = useRef<Point[]>([]);
  const asked = new Date(board.openedAt).getTime();
  const seconds = Math.max(0, ((board.state === 'OPEN' ? Math.max(now, new Date(board.asOf).getTime()) : new Date(board.asOf).getTime()) - asked) / 1000);
  useEffect(() => {
    const percent = board.own.percentAnswered;
    const last = watched.current[watched.current.length - 1]?.percent ?? -1;
    if (percent !== null && percent > last && board.state === 'OPEN') watched.current.push({ s: (new Date(board.asOf).getTime() - asked) / 1000, percent });
  }, [board.asOf]);
  const clock = board.own.clock!;
  const marks = [
    { label: t('desk.score.t25'), s: clock.t25, percent: 25 },
    { label: t('desk.score.t50'), s: clock.t50, percent: 50 },
    { label: t('desk.score.t75'), s: clock.t75, percent: 75 },
  ];
  // long after the last quarter nothing more is to be seen: the curve would be a line at the edge
  const until = clock.t75 === null ? seconds : Math.min(seconds, clock.t75 * 3 + 600);
  const said = marks.map((each) => t('desk.curve.mark', { percent: percentWords(each.percent), time: each.s === null ? t('desk.curve.not-yet') : span(each.s) })).join(' / ');
  return <Curve summary={t('desk.curve.summary', { marks: said })} marks={marks} until={until}
    points={curve(board, watched.current, seconds).filter((each) => each.s <= until + 1)} />;
}
