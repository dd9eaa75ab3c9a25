import { language } from './words';

/** Times as the reader's language writes them, always in the city's zone. */
const ZONE = 'Asia/Tokyo';

function tag(): string {
  return language() === 'ja-x-easy' ? 'ja' : language();
}

function format(options: Intl.DateTimeFormatOptions, at: string | number): string {
  return new Intl.DateTimeFormat(tag(), { timeZone: ZONE, ...options }).format(new Date(at));
}

/** 11月22日(日) */
export const day = (at: string | number): string => format({ month: 'long', day: 'numeric', weekday: 'short' }, at);

/** 14:05 in every language, because what people write here has it so too. */
export const clock = (at: string | number): string => format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);

/** 2025年4月1日, or without the year where it is this one. */
export function date(at: string | number, now = Date.now()): string {
  const year = (of: string | number): string => format({ year: 'numeric' }, of);
  return year(at) === year(now) ? day(at) : format({ year: 'numeric', month: 'long', day: 'numeric' }, at);
}

/** 11月22日(日) 14:05 */
export const moment = (at: string | number): string => day(at) + ' ' + clock(at);

/** How long ago, in words: "5 分前". */
export function ago(at: string | number, now = Date.now()): string {
  const seconds = Math.max(0, (now - new Date(at).getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' });
  if (seconds < 3600) return words.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 86_400) return words.format(-Math.round(seconds / 3600), 'hour');
  return words.format(-Math.round(seconds / 86_400), 'day');
}

/** A number as the language writes it. */
export const number = (n: number): string => new Intl.NumberFormat(tag()).format(n);

/** 2027年4月1日, for days that may be of another year. */
export const dateOf = (at: string | number): string => format({ year: 'numeric', month: 'long', day: 'numeric' }, at);
