import type { Me } from '../kernel/me';
import { dismiss, enqueue, taken, waiting, type Waiting } from '../kernel/queue';
import { signal } from '../kernel/signal';
import type { Flag, Status } from './safety';

/** A house of a round (GET /api/v1/safety-checks/{id}/round). */
export type RoundHouse = {
  household: string; name: string; unit: string; unitName: string; walkNo?: number; code?: string; support?: boolean; priority?: string;
  state: RoundState;
};
export type RoundState = {
  bucket: string; status: Status; completeness: string; asOf?: string; flags: Flag[]; requests: number[]; lookedAt?: string;
  silent: boolean; members: { resident: string; name: string; status: Status; confirmed: boolean }[];
};
export type Round = { check: string; drill: boolean; name?: string; closedAt?: string; at: string; houses: RoundHouse[] };

const WALKERS = ['GROUP_LEADER', 'WELFARE_COMMISSIONER', 'HEAD', 'VICE_HEAD', 'SECRETARY'];

/** Whether the person goes from house to house in a check. */
export function walks(who: Me): boolean {
  return who.offices.some((office) => WALKERS.includes(office.role) && (office.unit.kind === 'GROUP' || office.unit.kind === 'ASSOCIATION'));
}

/** What one tap at a house says. */
export type Tap = 'seen' | 'sign' | 'neighbour' | 'away' | 'help' | 'urgent' | 'helped';

const SAYS: Record<Tap, { kind: 'SEEN' | 'CLOSED'; status: Status; source: 'FACE_TO_FACE' | 'SIGN' | 'NEIGHBOUR' }> = {
  seen: { kind: 'SEEN', status: 'SAFE', source: 'FACE_TO_FACE' },
  sign: { kind: 'SEEN', status: 'SAFE', source: 'SIGN' },
  neighbour: { kind: 'SEEN', status: 'SAFE', source: 'NEIGHBOUR' },
  away: { kind: 'SEEN', status: 'UNCONFIRMED', source: 'FACE_TO_FACE' },
  help: { kind: 'SEEN', status: 'HELP', source: 'FACE_TO_FACE' },
  urgent: { kind: 'SEEN', status: 'URGENT', source: 'FACE_TO_FACE' },
  helped: { kind: 'CLOSED', status: 'SAFE', source: 'FACE_TO_FACE' },
};

type Item = { key: string; household: string; resident?: string; kind: string; status: Status; source: string; at: string };

/** What was tapped here at a house: what, when, and whether it still waits or can be taken back. */
export type Tapped = { tap: Tap; at: string; row?: Waiting };

/** How long a slip of the finger can be taken back before it is sent (ms). A call for help goes at once. */
const HOLD = 8_000;

/** What was taken since the page was opened, by check and house: looking again would be one more look that is noted. */
const known = signal<Record<string, Tapped>>({});
export const tappedHere = known;

taken.follow(() => {
  const row = taken.value?.row;
  if (row?.kind !== 'round') return;
  const refused = new Set((taken.value?.answer?.items ?? []).filter((item: { outcome: string }) => item.outcome === 'REFUSED').map((item: { key: string }) => item.key));
  const next = { ...known.value };
  (row.body.items as Item[]).filter((item) => !refused.has(item.key) && !item.resident)
    .forEach((item) => { next[row.path + item.household] = { tap: tapOf(item), at: item.at }; });
  known.value = next;
});

const path = (check: string): string => `/api/v1/safety-checks/${check}/round`;

/** Keeps what was seen at houses; it goes out by itself. */
export async function tap(check: string, what: Tap, houses: { household: string; name: string }[], resident?: string): Promise<void> {
  const at = new Date().toISOString();
  const items: Item[] = houses.map(({ household }) => ({ key: crypto.randomUUID(), household, resident, ...SAYS[what], at }));
  const calls = what === 'help' || what === 'urgent';
  await enqueue({
    kind: 'round', method: 'POST', path: path(check), key: null, stamp: 'sentAt', body: { items },
    about: houses.map((house) => house.name).join('、').slice(0, 60), first: calls, hold: calls ? undefined : HOLD,
  });
}

/** What was tapped at a house here, the newest of what waits before what was taken. */
export function tappedAt(check: string, household: string, rows: Waiting[], before: Record<string, Tapped>): Tapped | undefined {
  const row = rows.filter((each) => each.kind === 'round' && !each.refused && each.path === path(check) && (each.body.items as Item[]).some((item) => item.household === household && !item.resident)).pop();
  if (!row) return before[path(check) + household];
  const item = (row.body.items as Item[]).find((each) => each.household === household)!;
  return { tap: tapOf(item), at: item.at, row };
}

/** Takes a tap back that has not been sent; false where it is too late. */
export async function undo(row: Waiting): Promise<boolean> {
  // what is about to be sent may be on its way already
  if (!waiting.value.some((each) => each.number === row.number) || (navigator.onLine && row.after - Date.now() < 500)) return false;
  await dismiss(row.number);
  return true;
}

function tapOf(item: Item): Tap {
  const found = (Object.keys(SAYS) as Tap[]).find((each) => SAYS[each].kind === item.kind && SAYS[each].status === item.status && SAYS[each].source === item.source);
  return found ?? 'seen';
}

/** Whether nobody needs to knock there any more. */
export function seenAlready(house: RoundHouse, tapped: Tapped | undefined): boolean {
  if (tapped) return tapped.tap !== 'away';
  return house.state.completeness === 'ALL_CONFIRMED' && house.state.requests.length === 0;
}
