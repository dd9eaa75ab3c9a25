import { clock, day, moment } from '../kernel/time';
import { t } from '../kernel/words';

/** When something takes place: moments, or whole days. */
export type Span = { allDay?: boolean; startsAt?: string; endsAt?: string; startsOn?: string; endsOn?: string };

const KEY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in the city as 2026-11-22. */
export const dayKey = (at: string | number): string => KEY.format(new Date(at));

/** The day on which it begins, as 2026-11-22. */
export const firstDay = (span: Span): string => span.startsOn ?? dayKey(span.startsAt!);

/** The last day of it. */
export const lastDay = (span: Span): string => (span.startsOn ? span.endsOn ?? span.startsOn : dayKey(span.endsAt ?? span.startsAt!));

/** The last day before a moment: what ends at midnight ends with the day before. */
export const lastDayBefore = (at: string | number): string => day(new Date(at).getTime() - 1);

/** Until when something may be done: 1月9日(土), or 1月9日(土) 18:00 where it does not end with a day. */
export const deadline = (at: string | number): string => (clock(at) === '00:00' ? lastDayBefore(at) : moment(at));

/** Whether it is over. */
export function over(span: Span, now = Date.now()): boolean {
  if (span.startsOn) return lastDay(span) < dayKey(now);
  return new Date(span.endsAt ?? span.startsAt!).getTime() < now;
}

/** 10:00–12:00, or that it is the whole day. */
export function hours(span: Span): string {
  if (span.startsOn) return t('app.calendar.all-day');
  if (!span.endsAt) return clock(span.startsAt!);
  const end = lastDay(span) === firstDay(span) ? clock(span.endsAt) : day(span.endsAt) + ' ' + clock(span.endsAt);
  return clock(span.startsAt!) + '–' + end;
}

/** 11月22日(日) 10:00–12:00 */
export function whole(span: Span): string {
  if (!span.startsOn) return day(span.startsAt!) + ' ' + hours(span);
  return lastDay(span) === span.startsOn ? day(span.startsOn) : day(span.startsOn) + '–' + day(lastDay(span));
}
