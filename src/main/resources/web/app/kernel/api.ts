import { base, person } from './person';
import { Problem } from './problem';
import { shared } from './shared';
import { seen } from './store';
import { language } from './words';

/** An answer: what it says, when it was fetched (ms), and whether it is an old one because nobody answers now. */
export type Answer<T> = { body: T; at: number; old: boolean };

/** Asks on behalf of the person, and again with a new session where the old one has run out. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('X-Kairan-Person', person);
  if (!headers.has('Accept-Language')) headers.set('Accept-Language', language());
  const ask = () => fetch(path, { ...init, headers, credentials: 'same-origin' });
  try {
    // who has not come in has no session to renew
    return await (present() ? shared.kairanAsk(person, ask) : ask());
  } catch (failure) {
    if ((failure as Error).name === 'AbortError') throw failure;
    throw new Problem(0, 'offline', '');
  }
}

/** Longer than any answer takes, in ms: of a network that hangs nothing more is expected than of none. */
const LONGEST = { reading: 15_000, file: 60_000, change: 30_000 };

async function soon<T>(longest: number, stop: AbortSignal | null | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await shared.kairanWithin(longest, stop ?? null, work);
  } catch (failure) {
    if ((failure as Error).name === 'AbortError' && !stop?.aborted) throw new Problem(0, 'offline', '');
    throw failure;
  }
}

/** Whether this browser has a session of the person: the service says so by a cookie that tells nothing else. */
export function present(): boolean {
  return document.cookie.includes('__Host-kairan-present-' + person + '=');
}

/** What is the reader's own wherever it is read. */
const OWN = /^\/api\/v1\/(me|city|safety-checks|safety-answers)(\?|$)/;

/**
 * Keeps an answer for when there is no network. Nothing of what is read at the desk, because many use a computer there and the
 * names are other people's; and nothing that comes in after the reader has gone.
 */
async function keep(path: string, body: unknown, asked: { desk: boolean; present: boolean }): Promise<void> {
  if ((asked.desk && !OWN.test(path)) || asked.present !== present()) return;
  await seen.keep(path, body).catch(() => undefined);
}

const now = () => ({ desk: location.pathname.startsWith(base + '/desk'), present: present() });

/**
 * Reads something, and keeps it so that it can be read again without a network.
 *
 * @throws Problem where the service refuses, or nobody answers and it was never seen
 */
export async function get<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const asked = now();
  try {
    const body = await soon(LONGEST.reading, init.signal, async (signal) => {
      const response = await request(path, { ...init, signal });
      if (!response.ok) throw await Problem.of(response);
      return (response.status === 204 ? null : await response.json()) as T;
    });
    await keep(path, body, asked);
    return { body, at: Date.now(), old: false };
  } catch (failure) {
    if (failure instanceof Problem && failure.passing) {
      const before = await seen.find(path).catch(() => undefined);
      if (before) return { body: before.body as T, at: before.at, old: true };
    }
    if (failure instanceof Problem && (failure.status === 404 || failure.status === 403)) await seen.forget(path);
    throw failure;
  }
}

/** A file as something a page can show; kept like {@link get}. */
export async function file(path: string): Promise<Blob> {
  const asked = now();
  try {
    const blob = await soon(LONGEST.file, null, async (signal) => {
      const response = await request(path, { signal });
      if (!response.ok) throw await Problem.of(response);
      return response.blob();
    });
    await keep(path, blob, asked);
    return blob;
  } catch (failure) {
    const before = failure instanceof Problem && failure.passing ? await seen.find(path).catch(() => undefined) : undefined;
    if (before) return before.body as Blob;
    throw failure;
  }
}

/** Shows a file (a PDF to print, a table) in a tab of its own, or saves it under a name. */
export async function openFile(path: string, name?: string): Promise<void> {
  const address = URL.createObjectURL(await file(path));
  const link = document.createElement('a');
  link.href = address;
  if (name) link.download = name;
  else link.target = '_blank';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Changes something now; what may wait for a network belongs into the queue instead.
 *
 * @param key under which a repeat of a creating POST is known
 */
export async function send<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  const headers = new Headers();
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (method === 'POST') headers.set('Idempotency-Key', key ?? crypto.randomUUID());
  const file = body instanceof FormData;
  const change = async (signal?: AbortSignal) => {
    const response = await request(path, { method, headers, signal, body: body === undefined ? undefined : file ? body : JSON.stringify(body) });
    if (!response.ok) throw await Problem.of(response);
    const type = response.headers.get('Content-Type') ?? '';
    return (type.includes('json') ? await response.json() : undefined) as T;
  };
  // a file may take as long as it takes
  return file ? change() : soon(LONGEST.change, null, change);
}
