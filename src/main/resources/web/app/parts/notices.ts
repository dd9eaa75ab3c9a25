import { useEffect, useState } from 'preact/hooks';
import { get } from '../kernel/api';
import { me } from '../kernel/me';
import { enqueue, waiting, type Waiting } from '../kernel/queue';
import { signal, useSignal } from '../kernel/signal';
import { kept } from '../kernel/store';
import type { Translated } from './reading';

/** A notice as the inbox lists it: what leads from a circular or an event back to its receipt. */
export type Notice = {
  id: string;
  kind: string;
  subject: string;
  version: number;
  publisher: { id: string; name: string };
  urgency: 'NORMAL' | 'IMPORTANT' | 'EMERGENCY';
  title: string;
  pinned: boolean;
  publishedAt: string;
  changedAt: string;
  expiresAt?: string;
  corrected: boolean;
  withdrawn: boolean;
  confirmationAsked: boolean;
  opened: boolean;
  updatedSinceOpened: boolean;
  confirmed: boolean;
  confirmedVersion?: number;
  translation?: Translated;
};

/** A page of the inbox (GET /api/v1/inbox). */
export type InboxPage = { items: Notice[]; next?: string; unread: number };

/** What this browser has said about notices and the service may not have heard: versions, by notice. */
type Told = Record<string, { opened?: number; confirmed?: number }>;

const MOST = 300;
const known = signal<Record<string, Notice>>({});

/** What the service said of each notice when it was asked or told last. */
export const told = signal<Told>({});
let reader: string | undefined;
let ready: Promise<void> | null = null;

/** What was kept, once; another person in the same tab begins with nothing. */
function load(): Promise<void> {
  const now = me.value?.account;
  if (now !== reader) {
    reader = now;
    ready = null;
    known.value = {};
    told.value = {};
  }
  ready ??= Promise.all([kept.find<Record<string, Notice>>('notices'), kept.find<Told>('told')]).then(
    ([notices, said]) => {
      known.value = { ...notices, ...known.value };
      told.value = { ...said, ...told.value };
    }, () => undefined);
  return ready;
}

/** Keeps which notices there are, the newest few hundred. */
export async function noteNotices(items: Notice[]): Promise<void> {
  await load();
  const all = { ...known.value };
  items.forEach((item) => { all[item.id] = item; });
  const newest = Object.values(all).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)).slice(0, MOST);
  known.value = Object.fromEntries(newest.map((item) => [item.id, item]));
  await kept.keep('notices', known.value).catch(() => undefined);
}

const named = (id: string): Notice | undefined =>
  known.value[id] ?? Object.values(known.value).find((notice) => notice.subject === id);

/** Looks for a notice by its own id or its subject's: what is known first, then through the inbox. */
export async function findNotice(id: string): Promise<Notice | undefined> {
  await load();
  for (let page = 0, cursor = ''; page < 5 && !named(id); page++) {
    const body = (await get<InboxPage>('/api/v1/inbox?limit=100' + cursor)).body;
    await noteNotices(body.items);
    if (!body.next) break;
    cursor = '&cursor=' + encodeURIComponent(body.next);
  }
  return named(id);
}

/** The notice of a thing that a page shows; nothing where it is not in the reader's inbox, or nobody is signed in. */
export function useNotice(id: string): Notice | undefined {
  const who = useSignal(me);
  const [, again] = useState(0);
  useSignal(known);
  useSignal(told);
  useEffect(() => {
    if (who) void findNotice(id).catch(() => undefined).then(() => again((n) => n + 1));
  }, [id, who?.account]);
  return who ? named(id) : undefined;
}

/** What waits to be sent and what was told, brought to the notices of a page. */
export function useTold(): Told {
  useEffect(() => void load(), []);
  return useSignal(told);
}

const path = (notice: string): string => `/api/v1/notices/${notice}/receipt`;

async function tell(notice: Notice, version: number, confirmed: boolean): Promise<void> {
  const before = told.value[notice.id] ?? {};
  told.value = { ...told.value, [notice.id]: { opened: Math.max(version, before.opened ?? 0), confirmed: confirmed ? version : before.confirmed } };
  const body = confirmed ? { opened: true, confirmed: true, version } : { opened: true, version };
  await enqueue({ kind: 'receipt', method: 'PUT', path: path(notice.id), body, about: notice.title });
  await kept.keep('told', told.value).catch(() => undefined);
}

/** Says once that the words of a version were on the screen. */
export function useOpened(notice: Notice | undefined, version: number | undefined): void {
  useEffect(() => {
    if (!notice || version === undefined || opened(notice, version)) return;
    void load().then(() => (opened(notice, version) ? undefined : tell(notice, version, false)));
  }, [notice?.id, version]);
}

/** Says that what a notice asked was done, which nobody does unread; a notice that this browser does not know is let be. */
export async function openedBySubject(subject: string): Promise<void> {
  await load();
  const notice = named(subject);
  if (notice && !opened(notice, notice.version)) await tell(notice, notice.version, false);
}

function opened(notice: Notice, version: number): boolean {
  return (notice.opened && !notice.updatedSinceOpened && notice.version >= version) || (told.value[notice.id]?.opened ?? 0) >= version;
}

/** Whether the reader has opened the notice in any version, whether or not the service has heard it. */
export const hasOpened = (notice: Notice, said: Told): boolean => notice.opened || (said[notice.id]?.opened ?? 0) > 0;

/** Whether it was corrected after the reader opened it. */
export const updated = (notice: Notice, said: Told): boolean =>
  notice.updatedSinceOpened && (said[notice.id]?.opened ?? 0) < notice.version;

/** How it stands with the reader's confirmation of a version. */
export function confirmation(notice: Notice, version: number, said: Told, queue: Waiting[]): 'asked' | 'waiting' | 'done' {
  const mine = queue.filter((row) => row.path === path(notice.id) && row.body?.confirmed && row.body.version >= version);
  if (notice.confirmed && (notice.confirmedVersion ?? 0) >= version) return 'done';
  if (mine.some((row) => !row.refused)) return 'waiting';
  if (mine.some((row) => row.refused)) return 'asked';
  return (said[notice.id]?.confirmed ?? 0) >= version ? 'done' : 'asked';
}

/** Confirms that the reader has understood a version; it waits in the queue where there is no network. */
export const confirmRead = (notice: Notice, version: number): Promise<void> => tell(notice, version, true);

/** What waits to be sent, drawn anew when it changes. */
export const useWaiting = (): Waiting[] => useSignal(waiting);

/** The page on which a notice is read. */
export function pageOf(notice: Pick<Notice, 'kind' | 'subject' | 'id'>): string {
  switch (notice.kind) {
    case 'CIRCULAR': return '/circulars/' + notice.subject;
    case 'EVENT': return '/events/' + notice.subject;
    case 'BROADCAST': return '/broadcasts/' + notice.subject;
    case 'SAFETY_CHECK': return '/safety/' + notice.subject;
    case 'SAFETY_ROUND': return '/round';
    case 'SHELTER_CALL':
    case 'SHELTER_CALL_DEPUTY': return '/calls';
    case 'WATCH_ALERT': return '/watch/' + notice.subject;
    default: return `/notices/${notice.kind}/${notice.id}`;
  }
}
