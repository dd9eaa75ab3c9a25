import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { language, t } from '../kernel/words';
import { number } from '../kernel/time';

/** How a part of a picture is filled: each has a colour and a pattern, so that none is told by colour alone. */
export type Look = 'good' | 'part' | 'hurt' | 'help' | 'urgent' | 'conflict' | 'none' | 'held';

/** A length of time as the reader's language writes it: "45秒", "7分", "2時間 5分". */
export function span(seconds: number): string {
  const tag = language() === 'ja-x-easy' ? 'ja' : language();
  const say = (n: number, unit: string) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(n);
  if (seconds < 90) return say(Math.round(seconds), 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return say(minutes, 'minute');
  return say(Math.floor(minutes / 60), 'hour') + (minutes % 60 ? ' ' + say(minutes % 60, 'minute') : '');
}

/** Whole percent as the reader's language writes it. */
export const percentWords = (n: number): string => number(n) + '%';

type FigureProps = { summary: ComponentChildren; head: string[]; rows: ComponentChildren[][]; children: ComponentChildren };

/** A picture with what it says as a sentence in sight, and as a table for whoever would rather read. */
export function Figure({ summary, head, rows, children }: FigureProps) {
  return (
    <figure class="chart">
      <figcaption>{summary}</figcaption>
      {children}
      {rows.length > 0 && (
        <details>
          <summary>{t('desk.chart.table')}</summary>
          <Table head={head} rows={rows} />
        </details>
      )}
    </figure>
  );
}

/** A plain table whose first column names the rows; wide ones scroll by themselves, by keyboard as well. */
export function Table({ head, rows, label }: { head: string[]; rows: ComponentChildren[][]; label?: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label ?? t('desk.chart.table')}>
      <table>
        <thead><tr>{head.map((each, i) => <th key={i} scope="col" class={i ? 'n' : undefined}>{each}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>{row.map((cell, j) => (j ? <td key={j} class="n">{cell}</td> : <th key={j} scope="row">{cell}</th>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const DRAWN: Record<Look, () => ComponentChildren> = {
  good: () => <rect width="8" height="8" fill="currentColor" />,
  part: () => <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" stroke="currentColor" stroke-width="1.6" />,
  hurt: () => <><circle cx="2" cy="2" r="1.5" fill="currentColor" /><circle cx="6" cy="6" r="1.5" fill="currentColor" /></>,
  help: () => <path d="M-2 6 2 10M0 0 8 8M6-2 10 2" stroke="currentColor" stroke-width="3.4" />,
  urgent: () => <><rect width="8" height="8" fill="currentColor" /><path d="M0 4h8" class="gap" stroke-width="1.4" /></>,
  conflict: () => <path d="M0 4h8M4 0v8" stroke="currentColor" stroke-width="1.6" />,
  none: () => null,
  held: () => <circle cx="4" cy="4" r="0.8" fill="currentColor" />,
};

/** The fillings of one drawing, by names that no other drawing of the page has. */
function Fillings({ id, looks }: { id: string; looks: Look[] }) {
  return (
    <defs>
      {looks.map((look) => (
        <pattern key={look} id={id + look} class={'look-' + look} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="ground" />
          {DRAWN[look]()}
        </pattern>
      ))}
    </defs>
  );
}

/** A bar from nothing to all; says nothing to screen readers, because the number stands beside it. */
export function Bar({ value, look = 'good' }: { value: number | null; look?: Look }) {
  const id = useId();
  return (
    <svg class="bar-line" aria-hidden="true" width="100%" height="20">
      <Fillings id={id} looks={['none', look]} />
      <rect y="2" width="100%" height="16" fill={`url(#${id}none)`} class="edge" />
      {value !== null && value > 0 && <rect y="2" width={Math.min(100, value) + '%'} height="16" fill={`url(#${id}${look})`} class="edge" />}
    </svg>
  );
}

/** How far something is: a bar with its number. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const part = max > 0 ? Math.floor((value * 100) / max) : 0;
  return (
    <div class="progress">
      <p>{label}: <strong>{percentWords(part)}</strong> <span class="quiet">({number(value)} / {number(max)})</span></p>
      <Bar value={part} />
    </div>
  );
}

/** The narrowest part of a bar, in percent. */
const LEAST = 0.8;

/** One part of a whole; null is withheld. */
export type Share = { key: string; label: string; n: number | null; look: Look };

/** One bar for all, divided into its parts, with their names and numbers below. */
export function Shares({ summary, parts, total }: { summary: ComponentChildren; parts: Share[]; total: number }) {
  const id = useId();
  const held = total - parts.reduce((sum, each) => sum + (each.n ?? 0), 0);
  const all: Share[] = parts.some((each) => each.n === null) && held > 0
    ? [...parts, { key: 'held', label: t('desk.chart.held'), n: held, look: 'held' }] : parts;
  // three urgent households of a city would be a hair: what there is can be seen
  const widths = all.map((each) => (each.n ? Math.max(LEAST, (each.n * 100) / total) : 0));
  const sum = widths.reduce((some, each) => some + each, 0);
  let from = 0;
  return (
    <Figure summary={summary} head={[t('desk.chart.part'), t('desk.chart.number'), t('desk.chart.share')]}
      rows={parts.map((each) => [each.label, amount(each.n), each.n === null || total === 0 ? '－' : percentWords(Math.round((each.n * 100) / total))])}>
      <svg class="share-line" aria-hidden="true" width="100%" height="40">
        <Fillings id={id} looks={[...new Set(all.map((each) => each.look))]} />
        {sum > 0 && all.map((each, i) => {
          const width = (widths[i] * 100) / sum * Math.min(1, sum / 100);
          const x = from;
          from += width;
          return width > 0 && <rect key={each.key} x={x + '%'} y="2" width={width + '%'} height="36" fill={`url(#${id}${each.look})`} class="edge" />;
        })}
      </svg>
      <ul class="legend">
        {all.map((each) => <li key={each.key}><Swatch look={each.look} /> {each.label} <strong>{amount(each.n)}</strong></li>)}
      </ul>
    </Figure>
  );
}

/** The filling of a part, for where it is named. */
export function Swatch({ look }: { look: Look }) {
  const id = useId();
  return (
    <svg class="swatch" aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
      <Fillings id={id} looks={[look]} />
      <rect x="1" y="1" width="22" height="22" fill={`url(#${id}${look})`} class="edge" />
    </svg>
  );
}

/** A number, or the words for one that is not told. */
export const amount = (n: number | null | undefined): string => (n === null || n === undefined ? t('desk.chart.few') : number(n));

/** One bar for each unit. */
type UnitBar = { key: string; name: string; value: number | null; text: string };

/** How far each unit is, side by side. */
export function UnitBars({ bars, look }: { bars: UnitBar[]; look?: Look }) {
  return (
    <ul class="unit-bars">
      {bars.map((each) => (
        <li key={each.key}><span>{each.name}</span><Bar value={each.value} look={look} /><span class="text">{each.text}</span></li>
      ))}
    </ul>
  );
}
