import { useCallback, useEffect, useState } from 'preact/hooks';
import { get, type Answer } from './api';
import { Problem } from './problem';
import { place } from './route';
import { seen } from './store';
import { useSignal } from './signal';
import { language } from './words';

/** Something a page reads: nothing yet, its body (old where nobody answered), or the problem instead of it. */
export type Loaded<T> = { body?: T; at?: number; old?: boolean; problem?: Problem; again: () => void };

const SLOW = 2_500;
const LATER = 20_000;

/** Reads a path for a component, again whenever path or language is another. Null reads nothing. */
export const useGet = <T>(path: string | null): Loaded<T> => useRead(path, get<T>);

/** The same by another way of reading, which is to be the same function each time. */
export function useRead<T>(path: string | null, read: (path: string, init: RequestInit) => Promise<Answer<T>>): Loaded<T> {
  const [state, set] = useState<Omit<Loaded<T>, 'again'>>({});
  const [round, next] = useState(0);
  const again = useCallback(() => next((n) => n + 1), []);
  const spoken = language();
  useSignal(place);
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    read(path, { signal: stop.signal }).then(
      (answer) => stop.signal.aborted || set(answer),
      (failure) => stop.signal.aborted || set({ problem: failure instanceof Problem ? failure : new Problem(0, 'broken', String(failure)) }),
    );
    // what was seen before is shown meanwhile, where the answer is long in coming
    const slow = setTimeout(() => void seen.find(path).then((before) => before && !stop.signal.aborted
      && set((known) => known.at === undefined && !known.problem ? { body: before.body as T, at: before.at, old: true } : known), () => undefined), SLOW);
    return () => {
      clearTimeout(slow);
      stop.abort();
    };
  }, [path, spoken, round]);
  useEffect(() => {
    if (!state.old && !state.problem?.passing) return;
    // what is old, or could not be had, is asked for again as soon as there is a network, and now and then where one cannot tell
    addEventListener('online', again);
    const timer = setTimeout(again, LATER);
    return () => {
      removeEventListener('online', again);
      clearTimeout(timer);
    };
  }, [state]);
  return { ...state, again };
}
