import { get, present, request } from './api';
import { Problem } from './problem';
import { signal } from './signal';
import { forgetEverything, kept } from './store';

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

/** Asks again who reads: when the app comes to the front, after coming in and after a change of offices or homes. */
export async function askMe(): Promise<void> {
  if (!present()) {
    me.value = null;
    return;
  }
  try {
    me.value = (await get<Me>('/api/v1/me')).body;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) me.value = null;
    else me.value ??= (await kept.find<Me>('me')) ?? null;
  }
  if (me.value) await kept.keep('me', me.value).catch(() => undefined);
}

/** Signs this browser out and forgets what it kept for the person; what waits to be sent is lost, so ask before. */
export async function leave(): Promise<void> {
  await request('/api/v1/sessions/current', { method: 'DELETE' }).catch(() => undefined);
  await forgetEverything();
  me.value = null;
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
