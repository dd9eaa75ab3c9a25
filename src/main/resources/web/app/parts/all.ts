import { useCallback, useEffect, useState } from 'preact/hooks';
import { get } from '../kernel/api';
import type { Loaded } from '../kernel/load';
import { Problem } from '../kernel/problem';
import { language } from '../kernel/words';

type PageOf<T> = { items: T[]; next?: string };

/**
 * Reads a list whole, page after page, for lists that a reader looks through at once (shelters of a city, dates of a month).
 *
 * @param most pages, so that a list that grew beyond everything expected does not keep a phone busy
 */
export function useAll<T>(path: string | null, most = 10): Loaded<T[]> {
  const [state, set] = useState<Omit<Loaded<T[]>, 'again'>>({});
  const [round, next] = useState(0);
  const again = useCallback(() => next((n) => n + 1), []);
  const spoken = language();
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    read<T>(path, most, stop.signal).then(
      (found) => stop.signal.aborted || set(found),
      (failure) => stop.signal.aborted || set({ problem: failure instanceof Problem ? failure : new Problem(0, 'broken', '') }),
    );
    return () => stop.abort();
  }, [path, spoken, round]);
  useEffect(() => {
    if (!state.old && !state.problem?.passing) return;
    // what is old, or could not be had, is asked for again as soon as there is a network
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [state]);
  return { ...state, again };
}

async function read<T>(path: string, most: number, signal: AbortSignal): Promise<{ body: T[]; at: number; old: boolean }> {
  const all: T[] = [];
  let at = Date.now();
  let old = false;
  for (let page = 0, cursor = ''; page < most; page++) {
    const answer = await get<PageOf<T>>(path + cursor, { signal });
    all.push(...answer.body.items);
    at = Math.min(at, answer.at);
    old ||= answer.old;
    if (!answer.body.next) break;
    cursor = (path.includes('?') ? '&' : '?') + 'cursor=' + encodeURIComponent(answer.body.next);
  }
  return { body: all, at, old };
}
