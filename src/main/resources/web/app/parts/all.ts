import { get, type Answer } from '../kernel/api';
import { useRead, type Loaded } from '../kernel/load';

type PageOf<T> = { items: T[]; next?: string };

// a list that grew beyond everything expected does not keep a phone busy
const MOST = 10;

/** Reads a list whole, page after page, for lists that a reader looks through at once (shelters of a city, dates of a month). */
export const useAll = <T>(path: string | null): Loaded<T[]> => useRead(path, read<T>);

async function read<T>(path: string, init: RequestInit): Promise<Answer<T[]>> {
  const all: T[] = [];
  let at = Date.now();
  let old = false;
  for (let page = 0, cursor = ''; page < MOST; page++) {
    const answer = await get<PageOf<T>>(path + cursor, init);
    all.push(...answer.body.items);
    at = Math.min(at, answer.at);
    old ||= answer.old;
    if (!answer.body.next) break;
    cursor = (path.includes('?') ? '&' : '?') + 'cursor=' + encodeURIComponent(answer.body.next);
  }
  return { body: all, at, old };
}
