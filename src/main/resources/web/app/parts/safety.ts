import { get } from '../kernel/api';
import { me } from '../kernel/me';
import { enqueue, taken, waiting, type Waiting } from '../kernel/queue';
import { signal } from '../kernel/signal';
import { kept, seen } from '../kernel/store';
import { need } from '../kernel/words';
import { openedBySubject } from './notices';

/** How somebody is, in the words of the service. */
export type Status = 'SAFE' | 'OUTSIDE' | 'UNCONFIRMED' | 'MINOR_INJURY' | 'HELP' | 'URGENT';

/** Where somebody is. */
export type Stay = 'HOME' | 'SHELTER' | 'ELSEWHERE';

/** What is the matter in a house. */
export type Flag = 'POWER' | 'WATER' | 'GAS' | 'FIRE' | 'TRAPPED' | 'MEDICAL';

/** A point that a phone measured. */
export type Position = { latitude: number; longitude: number; accuracyMetres?: number };

/** What somebody says of themselves or of another. */
export type Said = { status: Status; place?: Stay; flags?: Flag[]; comment?: string; position?: Position };

/** A check as it asks this person (GET /api/v1/safety-checks). */
export type AskedCheck = {
  id: string; state: 'PROPOSED' | 'OPEN' | 'CLOSED' | 'DROPPED'; drill: boolean; question: string; text: string; openedAt?: string;
  households: string[]; office: boolean;
};

/** What is known of the person's own households (GET /api/v1/safety-answers?check=). */
export type OwnSafety = { check: string; drill: boolean; asOf: string; households: OwnHouse[] };

/** What is known of one of the own households. */
export type OwnHouse = {
  household: string; status: Status; completeness: string; flags: Flag[]; requests: number[]; people: OwnPerson[];
};

/** What is known of somebody who lives in one of them; waiting: by an answer that is still to be sent. */
export type OwnPerson = {
  resident: string; name: string; me: boolean; status: Status; confirmed: boolean; conflict?: boolean; stale?: boolean; source?: string;
  asOf?: string; place?: Stay; waiting?: boolean;
};

/** About whom an answer is. */
export type Whose =
  | { whose: 'ME' }
  | { whose: 'PERSON'; resident: string }
  | { whose: 'HOUSEHOLD'; household: string };

type Answer = Whose & Said & { key: string; at: string; kind?: 'CANCELLED'; closes?: number[] };

/** A call for help, which stands until it is taken back or somebody has come. */
export const callsForHelp = (status: Status): boolean => status === 'HELP' || status === 'URGENT';

/** Whether somebody's state is known well enough not to ask again. */
export const isKnown = (person: { status: Status; confirmed: boolean; stale?: boolean }): boolean =>
  (person.confirmed && !person.stale) || callsForHelp(person.status);

/** Checks that ask this person now; null until it is known. */
export const checks = signal<AskedCheck[] | null>(null);

/** Open checks that concern this person in any way, by an office too. */
export const openChecks = signal<AskedCheck[]>([]);

/** What is known of the own households, by check. */
export const own = signal<Record<string, OwnSafety>>({});

const EVERY = 60_000;
const SOON = 3_000;
const PATIENCE = 1_500;
let watching = false;
let asked = 0;

/** Asks which checks there are: at the start, when the app comes to the front, after a push, and every minute meanwhile. */
export function watchChecks(): void {
  if (watching) return;
  watching = true;
  const visible = () => document.visibilityState === 'visible';
  me.follow(() => void ask(true));
  taken.follow(tell);
  document.addEventListener('visibilitychange', () => visible() && void ask());
  addEventListener('online', () => void ask(true));
  navigator.serviceWorker?.addEventListener('message', () => void ask());
  addEventListener('kairan-push', () => void ask());
  setInterval(() => visible() && void ask(), EVERY);
  void ask(true);
}

/** Asks now, unless it has just been asked. */
export async function ask(anyway = false): Promise<void> {
  if (!me.value) {
    checks.value = null;
    return;
  }
  if (!anyway && Date.now() - asked < SOON) return;
  asked = Date.now();
  const found = await get<{ items: AskedCheck[] }>('/api/v1/safety-checks').catch(() => null);
  if (!found) return;
  openChecks.value = found.body.items.filter((check) => check.state === 'OPEN');
  if (!found.old) await forgetRounds(openChecks.value.map((check) => check.id)).catch(() => undefined);
  const mine = openChecks.value.filter((check) => check.households.length > 0);
  if (mine.length > 0) {
    await need('safety');
    await kept.keep('safety-last', { id: mine[0].id, drill: mine[0].drill }).catch(() => undefined);
  }
  // so that nobody is asked who has answered; but the question does not wait for long
  const states = Promise.all(mine.filter((check) => !own.value[check.id]).map((check) => askOwn(check.id)));
  await Promise.race([states, new Promise((next) => setTimeout(next, PATIENCE))]);
  checks.value = mine;
}

/** Remembers that the houses of a round are on this phone, so that their names go when the check is over. */
export async function keepsRound(check: string): Promise<void> {
  const all = (await kept.find<string[]>('rounds')) ?? [];
  if (!all.includes(check)) await kept.keep('rounds', [...all, check]);
}

async function forgetRounds(open: string[]): Promise<void> {
  const all = (await kept.find<string[]>('rounds')) ?? [];
  const over = all.filter((check) => !open.includes(check));
  if (over.length === 0) return;
  await Promise.all(over.map((check) => seen.forget(`/api/v1/safety-checks/${check}/round`)));
  await kept.keep('rounds', all.filter((check) => open.includes(check)));
}

/** Asks what is known of the own households; keeps what was known where nobody answers. */
export async function askOwn(check: string): Promise<void> {
  const answer = await get<OwnSafety>('/api/v1/safety-answers?check=' + check).catch(() => null);
  if (answer && !(answer.old && own.value[check])) own.value = { ...own.value, [check]: answer.body };
}

/** Answers: it is safe in the queue when the promise is kept, and sent before anything else that waits. */
export async function answer(check: string, whose: Whose, said: Said, about: string): Promise<void> {
  await put(check, { ...whose, ...said, key: crypto.randomUUID(), at: new Date().toISOString() }, about);
}

/** Takes calls for help back, and says how they are now. */
export async function takeBack(check: string, whose: Whose, status: Status, closes: number[], about: string): Promise<void> {
  await put(check, { ...whose, status, kind: 'CANCELLED', closes, key: crypto.randomUUID(), at: new Date().toISOString() }, about);
}

async function put(check: string, one: Answer, about: string): Promise<void> {
  await enqueue({
    kind: 'safety', method: 'POST', path: '/api/v1/safety-answers', key: null, stamp: 'sentAt', first: true, about,
    body: { check, answers: [one] },
  });
  void openedBySubject(check).catch(() => undefined);
}

/** What is shown of the own households: what is known, and on top what was answered here and is still to be sent. */
export function shown(check: string, state: OwnSafety | undefined, rows: Waiting[]): OwnSafety | undefined {
  return rows
    .filter((row) => row.kind === 'safety' && !row.refused && row.body.check === check)
    .reduce((sofar, row) => row.body.answers.reduce((each: OwnSafety | undefined, one: Answer) => lay(each, one, true), sofar), state);
}

function lay(state: OwnSafety | undefined, one: Answer, waits: boolean): OwnSafety | undefined {
  return state && { ...state, households: state.households.map((house) => ({ ...house, people: house.people.map((person) => (concerns(one, house, person) ? said(person, one, waits) : person)) })) };
}

function concerns(one: Answer, house: OwnHouse, person: OwnPerson): boolean {
  if (one.whose === 'ME') return person.me;
  return one.whose === 'PERSON' ? person.resident === one.resident : house.household === one.household;
}

/** A call for help outranks what is said after it, until it is taken back. */
function said(person: OwnPerson, one: Answer, waits: boolean): OwnPerson {
  const stands = callsForHelp(person.status) && one.kind !== 'CANCELLED' && !callsForHelp(one.status);
  return { ...person, status: stands ? person.status : one.status, confirmed: true, conflict: false, stale: false, source: person.me ? 'SELF' : 'FAMILY', asOf: one.at, place: one.place ?? person.place, waiting: waits };
}

/** The person themself, as far as they live in one of the households. */
export function myself(state: OwnSafety | undefined): OwnPerson | undefined {
  return state?.households.flatMap((house) => house.people).find((person) => person.me);
}

/** Answers about oneself that wait while nothing is known of the household: the newest of them. */
export function unsent(check: string): (Said & { at: string }) | undefined {
  return waiting.value
    .filter((row) => row.kind === 'safety' && !row.refused && row.body.check === check)
    .flatMap((row) => row.body.answers as Answer[])
    .filter((one) => one.whose !== 'PERSON')
    .pop();
}

/** What was taken is shown at once, and then what the service makes of it. */
function tell(): void {
  const row = taken.value?.row;
  if (row?.kind !== 'safety') return;
  const check: string = row.body.check;
  const refused = new Set((taken.value?.answer?.items ?? []).filter((item: { outcome: string }) => item.outcome === 'REFUSED').map((item: { key: string }) => item.key));
  const answers: Answer[] = row.body.answers.filter((one: Answer) => !refused.has(one.key));
  const state = answers.reduce<OwnSafety | undefined>((each, one) => lay(each, one, false), own.value[check]);
  if (state) own.value = { ...own.value, [check]: state };
  void askOwn(check);
}
