import { base } from './person';
import { go } from './route';

const KEY = 'kairan-wanted' + base;

/** Keeps the page that somebody asked for who has not come in yet, as long as this tab is open. */
export function want(path: string): void {
  sessionStorage.setItem(KEY, path + location.search);
}

/** Whether a page is kept for after coming in. */
export const wanted = (): boolean => sessionStorage.getItem(KEY) !== null;

/** Goes on after coming in: to the page that was asked for, or to the inbox. */
export function arrive(): void {
  const to = sessionStorage.getItem(KEY) ?? '/inbox';
  sessionStorage.removeItem(KEY);
  go(to, true);
}
