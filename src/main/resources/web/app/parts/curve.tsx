import { t } from '../kernel/words';
import { Figure, percentWords, span } from './charts';

/** How many percent had answered so many seconds after the question. */
export type Point = { s: number; percent: number };

/** A moment worth a name: when a quarter, half, three quarters had answered; null while they have not. */
export type Mark = { label: string; s: number | null; percent: number };

const LEFT = 46;
const TOP = 34;
const WIDE = 330;
const HIGH = 150;

/** How the answers came in over time, with the moments of a quarter, half and three quarters. */
export function Curve({ summary, points, marks, until }: { summary: string; points: Point[]; marks: Mark[]; until: number }) {
  const end = Math.max(until, 60, ...points.map((each) => each.s));
  const x = (s: number) => LEFT + (s / end) * WIDE;
  const y = (p: number) => TOP + HIGH - (p / 100) * HIGH;
  // above the line, where it does not cross the words; beside the axis there is no room for them
  const near = (s: number) => x(s) < LEFT + 36;
  const line = points.map((each, i) => `${i ? 'L' : 'M'}${x(each.s).toFixed(1)} ${y(each.percent).toFixed(1)}`).join('');
  return (
    <Figure summary={summary} head={[t('desk.curve.answered'), t('desk.curve.after')]}
      rows={marks.map((each) => [percentWords(each.percent), each.s === null ? t('desk.curve.not-yet') : span(each.s)])}>
      <svg class="curve" aria-hidden="true" viewBox="0 0 400 230">
        {[0, 25, 50, 75, 100].map((p) => (
          <g key={p}>
            <path d={`M${LEFT} ${y(p)}h${WIDE}`} class="rule" />
            <text x={LEFT - 6} y={y(p) + 5} text-anchor="end">{p}%</text>
          </g>
        ))}
        {[0, 0.5, 1].map((part) => (
          <text key={part} x={LEFT + part * WIDE} y={TOP + HIGH + 22} text-anchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'}>{span(part * end)}</text>
        ))}
        {points.length > 1 && <path d={line + `L${x(points[points.length - 1].s).toFixed(1)} ${y(0)}L${x(0)} ${y(0)}Z`} class="area" />}
        {points.length > 1 && <path d={line} class="line" />}
        {marks.map((each, i) => each.s !== null && (
          <g key={each.label}>
            <path d={`M${x(each.s)} ${y(each.percent)}V${y(0)}`} class="drop" />
            <Sign kind={i} x={x(each.s)} y={y(each.percent)} />
            <text x={x(each.s) + (near(each.s) ? 8 : -8)} y={y(each.percent) - 8} text-anchor={near(each.s) ? 'start' : 'end'} class="mark">{each.label}</text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

/** Each mark has a shape of its own. */
function Sign({ kind, x, y }: { kind: number; x: number; y: number }) {
  if (kind === 0) return <circle cx={x} cy={y} r="5" class="sign" />;
  if (kind === 1) return <rect x={x - 5} y={y - 5} width="10" height="10" class="sign" />;
  return <path d={`M${x} ${y - 6}l6 10h-12Z`} class="sign" />;
}
