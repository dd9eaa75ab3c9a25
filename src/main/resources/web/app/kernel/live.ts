import { request } from './api';

/** The service speaks at least every 15 s (a comment where nothing changed): whoever hears nothing for longer has lost it. */
const SILENCE = 45_000;

/**
 * Follows a stream of Server-Sent Events (WHATWG HTML, section 9.2) until stopped, coming again after a loss. By fetch,
 * because EventSource cannot send the header that says which person asks.
 *
 * @returns what stops it
 */
export function follow(path: string, take: (event: string, data: any) => void, alive: (up: boolean) => void = () => {}): () => void {
  const stop = new AbortController();
  void run();
  return () => stop.abort();

  async function run(): Promise<void> {
    for (let wait = 1000; !stop.signal.aborted; wait = Math.min(wait * 2, 15_000)) {
      try {
        const response = await request(path, { signal: stop.signal, headers: { Accept: 'text/event-stream' } });
        if (response.status === 401 || response.status === 403 || response.status === 404) return;
        if (response.ok && response.body) {
          wait = 1000;
          alive(true);
          await read(response.body);
        }
      } catch {
        // lost: come again
      }
      alive(false);
      if (!stop.signal.aborted) await new Promise((next) => setTimeout(next, wait * (0.5 + Math.random())));
    }
  }

  async function read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    const drop = () => void reader.cancel().catch(() => undefined);
    let silence = setTimeout(drop, SILENCE);
    addEventListener('offline', drop);
    let text = '';
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(drop, SILENCE);
        const blocks = (text + value).split(/\r?\n\r?\n/);
        text = blocks.pop() ?? '';
        blocks.forEach(tell);
      }
    } finally {
      clearTimeout(silence);
      removeEventListener('offline', drop);
    }
  }

  function tell(block: string): void {
    let name = 'message';
    const data: string[] = [];
    block.split(/\r?\n/).forEach((line) => {
      if (line.startsWith('event:')) name = line.slice(6).trim();
      else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
    });
    if (data.length) take(name, JSON.parse(data.join('\n')));
  }
}
