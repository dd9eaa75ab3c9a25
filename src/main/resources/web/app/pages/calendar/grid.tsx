import { t } from '../../kernel/words';
import { language } from '../../kernel/words';
import { dayKey, firstDay } from '../../parts/span';
import type { Line, Month } from './index';

/** The month at a glance, for screens wide enough; the list below says the same, so it is a second way to the same days. */
export function Grid({ lines, month }: { lines: Line[]; month: Month }) {
  const tag = language() === 'ja-x-easy' ? 'ja' : language();
  const names = Array.from({ length: 7 }, (_, i) =>
    new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 1, 1 + i))));
  const start = new Date(Date.UTC(month.year, month.month - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate();
  const weeks = Array.from({ length: Math.ceil((start + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => week * 7 + i - start + 1));
  const today = dayKey(Date.now());
  const key = (date: number) => `${month.year}-${String(month.month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return (
    <table class="grid-month">
      <caption class="only-read">{t('app.calendar.grid')}</caption>
      <thead><tr>{names.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, i) => (
          <tr key={i}>
            {week.map((date) => {
              if (date < 1 || date > length) return <td key={date} />;
              const n = lines.filter((line) => firstDay(line) === key(date) && line.state === 'PLANNED').length;
              return (
                <td key={date} aria-current={key(date) === today ? 'date' : undefined}>
                  {date}<br />{n > 0 && <a href={'#day-' + key(date)}>{t('app.calendar.n', { n })}</a>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
