import { useEffect } from 'preact/hooks';
import { useGet, type Loaded } from '../kernel/load';

/** Reads a path, and again every few seconds while something in it still moves and the page is in sight. */
export function usePoll<T>(path: string | null, moving: (body: T) => boolean, seconds = 3): Loaded<T> {
  const loaded = useGet<T>(path);
  const { body, again } = loaded;
  const moves = body !== undefined && moving(body);
  useEffect(() => {
    if (!moves) return;
    const look = () => document.visibilityState === 'visible' && again();
    const timer = setInterval(look, seconds * 1000);
    return () => clearInterval(timer);
  }, [moves, again, seconds]);
  return loaded;
}
