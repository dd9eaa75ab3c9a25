import { useEffect } from 'preact/hooks';
import { useGet, type Loaded } from '../kernel/load';

/** Reads a path, and again every few seconds while something in it still moves and the page is in sight. */
export function usePoll<T>(path: string | null, moving: (body: T) => boolean, seconds = 3): Loaded<T> {
  const loaded = useGet<T>(path);
  const goesOn = loaded.body !== undefined && moving(loaded.body);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => loaded.again(), seconds * 1000);
    return () => clearTimeout(timer);
  });
  return loaded;
}
