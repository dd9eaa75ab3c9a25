import { person } from './person';
import { shared } from './shared';
import { signal } from './signal';
import { kept, rows } from './store';
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
  /** Who did it: it is sent as theirs or not at all, whoever is signed in here by then. */
  account: string | null;
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

/** What a browser that keeps nothing (a private window, a full phone) remembers for as long as the page is open. */
let unkept: Waiting[] = [];

const owner = (): Promise<string | null> => kept.find<string>('owner').then((found) => found ?? null, () => null);

async function look(): Promise<void> {
  const account = await owner();
  const all = await rows.all<Waiting>().catch(() => []);
  waiting.value = [...all.filter((row) => row.bare || row.account === account), ...unkept];
}

type Deed = { kind: string; method: string; path: string; body?: unknown; key?: string | null; stamp?: string; about?: string; first?: boolean; hold?: number; bare?: boolean };

/** Puts something into the queue; it is safe there when the promise is kept, and sent at once where there is a network. */
export async function enqueue(deed: Deed): Promise<void> {
  const row = {
    kind: deed.kind,
    method: deed.method,
    path: deed.path,
    body: deed.body ?? null,
    key: deed.key === undefined && deed.method === 'POST' ? crypto.randomUUID() : deed.key ?? null,
    stamp: deed.stamp ?? null,
    about: deed.about ?? '',
    account: await owner(),
    language: language(),
    at: Date.now(),
    first: deed.first ?? false,
    after: deed.hold ? Date.now() + deed.hold : 0,
    bare: deed.bare ?? false,
    refused: null,
  };
  await rows.add(row).catch(() => (unkept = [...unkept, { ...row, number: -1 - unkept.length - Date.now() }]));
  // what is on its way and not urgent is given up for a call for help
  if (row.first) channel.postMessage({ first: true });
  await look();
  void push();
  if (deed.hold) setTimeout(() => void push(), deed.hold + 50);
}

/** Takes out what was refused, when the reader has seen it, or what is still held back. */
export async function dismiss(number: number): Promise<void> {
  if (number < 0) unkept = unkept.filter((row) => row.number !== number);
  else await rows.drop(number);
  await look();
}

// TypeScript's own library does not know Background Sync
type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Tries to send now. */
export async function push(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration?.();
  // where the browser can, it sends even after this page is closed
  (registration as Syncing | undefined)?.sync?.register('send').catch(() => undefined);
  await Promise.all([shared.kairanSend(person), sendUnkept()]);
}

let sending = false;

/** Sends what is remembered by this page alone, with as many tries as it takes. */
async function sendUnkept(): Promise<void> {
  if (sending || !unkept.length) return;
  sending = true;
  try {
    for (const row of unkept.filter((each) => !each.refused && each.after <= Date.now())) {
      const said = await shared.kairanTry(person, row).catch(() => null);
      if (said?.refused) unkept = unkept.map((each) => (each === row ? { ...row, refused: said.refused! } : each));
      else if (said?.taken) unkept = unkept.filter((each) => each !== row);
      if (said?.taken) taken.value = { row, answer: said.answer };
    }
  } finally {
    sending = false;
  }
  await look();
}


/** Looks after the queue for as long as the page is open. */
export function tend(): void {
  void look().then(push);
  addEventListener('online', () => void push());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void push());
  setInterval(() => waiting.value.some((row) => !row.refused) && void push(), 5_000);
}
