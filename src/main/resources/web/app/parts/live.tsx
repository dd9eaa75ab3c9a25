import { useEffect, useReducer, useState } from 'preact/hooks';
import { follow } from '../kernel/live';
import { useGet, type Loaded } from '../kernel/load';
import { ago, clock } from '../kernel/time';
import { t } from '../kernel/words';
import { Icon } from './icon';

/** A board that tells by itself what changes: the newest picture, when it came, and whether its stream is there. */
type Live<B> = Loaded<B> & { up: boolean };

/**
 * Reads a board and follows its stream. Streams say "board" with the whole first and "change" with what is new since.
 *
 * @param change lays what is new over the board
 */
export function useLive<B>(path: string, stream: string, change: (board: B, news: any) => B): Live<B> {
  const first = useGet<B>(path);
  const [now, set] = useState<{ board: B; at: number; of: string } | null>(null);
  const [up, setUp] = useState(false);
  useEffect(() => {
    let board: B | undefined;
    setUp(false);
    return follow(stream, (event, data) => {
      if (event === 'board') board = data as B;
      else if (event === 'change' && board !== undefined) board = change(board, data);
      else return;
      set({ board, at: Date.now(), of: stream });
    }, setUp);
  }, [stream]);
  return now && now.of === stream ? { body: now.board, at: now.at, old: false, again: first.again, up } : { ...first, up };
}

/** Draws again every so often, for ages that grow by themselves. */
export function useTicking(ms: number): number {
  const [, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => again(0), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return Date.now();
}

/** How old what is shown is, and whether it follows by itself; says so when the stream is lost. */
export function Freshness({ asOf, up }: { asOf: string | number; up: boolean }) {
  const now = useTicking(5_000);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (up) return setLost(false);
    // a stream ends by itself every ten minutes and is back in a second or two: no reason to alarm anybody
    const timer = setTimeout(() => setLost(true), 3_000);
    return () => clearTimeout(timer);
  }, [up]);
  const values = { time: clock(asOf), ago: ago(asOf, now) };
  return (
    <>
      <div role="status" class="fresh-lost">{lost && <p class="note note-old"><Icon name="warning" /> {t('desk.live.lost', values)}</p>}</div>
      {!lost && <p class="fresh quiet"><span aria-hidden="true">{up ? '●' : '○'}</span> {t(up ? 'desk.live.up' : 'desk.live.coming', values)}</p>}
    </>
  );
}
