import { get, present, request } from './api';
import { base, person } from './person';
import { Problem } from './problem';
import { signal } from './signal';
import { forgetEverything, forgetRead, kept } from './store';

/** A unit of the city's tree. */
export type Unit = { id: string; kind: 'CITY' | 'FEDERATION' | 'ASSOCIATION' | 'GROUP' | 'ORGANISATION'; name: string };

/** A household in which the person lives, and the units in which it stands, the city first. */
export type Home = { household: string; units: Unit[] };

/** An office that the person holds today. */
export type Office = { role: string; unit: Unit };

/** Who reads (GET /api/v1/me): the homes and offices of today. */
export type Me = { account: string; language: string; reads: string; homes: Home[]; offices: Office[]; session?: string; device?: string };

/** The person; null where nobody has come in, undefined while it is not known. */
export const me = signal<Me | null | undefined>(undefined);

/** Whose this document is; what it remembers is for nobody else. */
let last: string | undefined;

/** Asks again who reads: when the app comes to the front, after coming in and after a change of offices or homes. */
export async function askMe(): Promise<void> {
  const before = await kept.find<Me>('me').catch(() => undefined);
  // who was here is shown at once, because the answer may be long in coming
  if (before && present()) me.value ??= before;
  const found = present() ? await ask(before) : null;
  // ended from another phone or run out, or somebody else has come in: what one has read is not left to the next
  if (before && found?.account !== before.account) await forgetRead().catch(() => undefined);
  if (found) await kept.keep('me', found).catch(() => undefined);
  await (found ? kept.keep('owner', found.account) : kept.forget('owner')).catch(() => undefined);
  const other = found && last && found.account !== last;
  last = found?.account ?? last;
  me.value = found;
  if (other) location.replace(base + '/');
}

/** Comes in; from here on nothing that waits is sent, before it is known whose it is. */
export async function comeIn<T>(call: () => Promise<T>): Promise<T> {
  await kept.forget('owner').catch(() => undefined);
  try {
    return await call();
  } finally {
    await askMe();
  }
}

async function ask(before: Me | undefined): Promise<Me | null> {
  try {
    return (await get<Me>('/api/v1/me')).body;
  } catch (failure) {
    return failure instanceof Problem && failure.status === 401 ? null : me.value ?? before ?? null;
  }
}

/**
 * Signs this browser out and forgets what it kept for the person; what waits to be sent is lost, so ask before.
 *
 * @throws Problem where the service does not answer: nobody is told that they are out while the session lives on
 */
export async function leave(): Promise<void> {
  const response = await request('/api/v1/sessions/current', { method: 'DELETE' });
  if (!response.ok && response.status !== 401) throw await Problem.of(response);
  await forgetMe();
  // the document goes as well, with all that it remembers
  location.replace(base + '/');
}

const tabs = new BroadcastChannel('kairan-left-' + person);
// what another tab has on its screen and in its memory goes with the document
tabs.onmessage = () => {
  sessionStorage.clear();
  location.replace(base + '/');
};

/** Forgets the person in every tab, in the offline store and in the service worker, which may be showing pushes of theirs. */
export async function forgetMe(): Promise<void> {
  await import('./push').then((push) => push.forget()).catch(() => undefined);
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.active?.postMessage({ left: person });
  sessionStorage.clear();
  await forgetEverything();
  tabs.postMessage('left');
}

const DESK_ROLES = ['HEAD', 'VICE_HEAD', 'SECRETARY', 'CITY_STAFF', 'CITY_ADMIN'];

/** The person's offices whose work is done at the desk. */
export function deskOffices(who: Me): Office[] {
  return who.offices.filter((office) => DESK_ROLES.includes(office.role));
}

/** Whether the person looks after the houses of a 班. */
export function leadsGroup(who: Me): boolean {
  return who.offices.some((office) => office.role === 'GROUP_LEADER');
}
