import { person } from './person';
import { shared } from './shared';
import { signal } from './signal';
import { rows } from './store';
import { language } from './words';

/**
 * What the person did and the service has not yet said yes to. It survives a restart, goes out by itself in the order in
 * which it was done, and is sent by one tab or service worker at a time (send.js, which both share).
 */
export type Waiting = {
  number: number;
  /** For whom it is drawn: "safety", "receipt", "answer", "tick" … */
  kind: string;
  method: string;
  path: string;
  body: any;
  /** Idempotency-Key of a POST; null where the body carries keys or the method is idempotent. */
  key: string | null;
  /** A field of the body that tells the phone's own now with each try. */
  stamp: string | null;
  /** A word for the reader: whom or what it is about. Never leaves this browser. */
  about: string;
  language: string;
  at: number;
  /** Whether it goes before everything else that waits. */
  first: boolean;
  /** Not sent before this moment (ms), so that a slip of the finger can be taken back. */
  after: number;
  /** Whether it says nothing of who is signed in here. */
  bare: boolean;
  /** Why it will never be taken, once the service has said so. */
  refused: { slug: string; sentence: string } | null;
};

/** All that waits or was refused, oldest first. */
export const waiting = signal<Waiting[]>([]);

/** The last that was taken: what it was and what the service answered. */
export const taken = signal<{ row: Waiting; answer: any } | null>(null);

const channel = new BroadcastChannel('kairan-queue-' + person);
channel.onmessage = (message) => {
  if (message.data?.taken) taken.value = message.data.taken;
  void look();
};

async function look(): Promise<void> {
  waiting.value = await rows.all<Waiting>();
}

type Deed = { kind: string; method: string; path: string; body?: unknown; key?: string | null; stamp?: string; about?: string; first?: boolean; hold?: number; bare?: boolean };

/** Puts something into the queue; it is safe there when the promise is kept, and sent at once where there is a network. */
export async function enqueue(deed: Deed): Promise<void> {
  await rows.add({
    kind: deed.kind,
    method: deed.method,
    path: deed.path,
    body: deed.body ?? null,
    key: deed.key === undefined && deed.method === 'POST' ? crypto.randomUUID() : deed.key ?? null,
    stamp: deed.stamp ?? null,
    about: deed.about ?? '',
    language: language(),
    at: Date.now(),
    first: deed.first ?? false,
    after: deed.hold ? Date.now() + deed.hold : 0,
    bare: deed.bare ?? false,
    refused: null,
  });
  await look();
  void push();
  if (deed.hold) setTimeout(() => void push(), deed.hold + 50);
}

/** Takes out what was refused, when the reader has seen it, or what is still held back. */
export async function dismiss(number: number): Promise<void> {
  await rows.drop(number);
  await look();
}

// TypeScript's own library does not know Background Sync
type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Tries to send now. */
export async function push(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration?.();
  // where the browser can, it sends even after this page is closed
  (registration as Syncing | undefined)?.sync?.register('send').catch(() => undefined);
  await shared.kairanSend(person);
}

/** Looks after the queue for as long as the page is open. */
export function tend(): void {
  void look().then(push);
  addEventListener('online', () => void push());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void push());
  setInterval(() => waiting.value.some((row) => !row.refused) && void push(), 5_000);
}
