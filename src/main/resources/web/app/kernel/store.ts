import { person } from './person';

/**
 * What this browser keeps for one person: answers already seen ("seen", by path), what waits to be sent ("queue", read by
 * send.js as well), and small settings ("kept"). Deleted when the person leaves.
 */
const NAME = 'kairan-' + person;
const VERSION = 1;

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('seen', { keyPath: 'path' });
      request.result.createObjectStore('queue', { keyPath: 'number', autoIncrement: true });
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  // a browser that denies it now may allow it later
  opened.catch(() => (opened = null));
  return opened;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction(name, mode).objectStore(name);
}

/** An answer as it was seen: its JSON or its file, and when. */
export type Seen = { path: string; body: unknown; at: number };

/** Answers already seen, by path. */
export const seen = {
  async find(path: string): Promise<Seen | undefined> {
    return done((await store('seen', 'readonly')).get(path));
  },
  async keep(path: string, body: unknown): Promise<void> {
    await done((await store('seen', 'readwrite')).put({ path, body, at: Date.now() }));
  },
  async forget(path: string): Promise<void> {
    await done((await store('seen', 'readwrite')).delete(path));
  },
};

/** Small settings, by name. */
export const kept = {
  async find<T>(key: string): Promise<T | undefined> {
    return done((await store('kept', 'readonly')).get(key));
  },
  async keep(key: string, value: unknown): Promise<void> {
    await done((await store('kept', 'readwrite')).put(value, key));
  },
  async forget(key: string): Promise<void> {
    await done((await store('kept', 'readwrite')).delete(key));
  },
};

/** What waits to be sent, in the order in which it was done. */
export const rows = {
  async add(row: object): Promise<number> {
    return Number(await done((await store('queue', 'readwrite')).add(row)));
  },
  async all<T>(): Promise<T[]> {
    return done((await store('queue', 'readonly')).getAll());
  },
  async drop(number: number): Promise<void> {
    await done((await store('queue', 'readwrite')).delete(number));
  },
};

/** Forgets what the person has read; what waits to be sent stays, since nobody but them may drop it. */
export const forgetRead = (): Promise<void> => clear('seen', 'kept');

/** Forgets everything about the person, what waits to be sent included. */
export const forgetEverything = (): Promise<void> => clear('seen', 'queue', 'kept');

async function clear(...names: string[]): Promise<void> {
  const all = (await open()).transaction(names, 'readwrite');
  await Promise.all(names.map((name) => done(all.objectStore(name).clear())));
}
