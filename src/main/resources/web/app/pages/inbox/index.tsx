import { useEffect, useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { deskOffices, me } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { confirmation, hasOpened, noteNotices, updated, useTold, useWaiting, type InboxPage, type Notice } from '../../parts/notices';
import { OfficerChecks } from '../../parts/officers';
import { checks } from '../../parts/safety';
import { Shown } from '../../parts/state';
import { Line } from './line';
import { isOver } from './over';
import { fetchAhead } from './prefetch';

type Filter = 'all' | 'unread' | 'confirm';
const FILTERS: Filter[] = ['all', 'unread', 'confirm'];
const FIRST = '/api/v1/inbox?limit=50';
const MOST_PAGES = 6;
const ENOUGH = 10;

/** About every two minutes while somebody looks at it, not all phones at once. */
const LOOK_AGAIN = (): number => 90_000 + Math.random() * 60_000;

/** Everything addressed to the reader, newest first, what stays on top before the rest. */
export default function Inbox() {
  const first = useGet<InboxPage>(FIRST);
  const pinned = useGet<InboxPage>('/api/v1/inbox?pinned=true&limit=20');
  const [older, setOlder] = useState<{ items: Notice[]; next?: string; pages: number } | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const wanted = useWanted(filter);
  const who = useSignal(me);
  const next = older ? older.next : first.body?.next;
  const all = distinct([...(first.body?.items ?? []), ...(older?.items ?? [])]);
  const shown = all.filter(wanted);
  useFresh(() => { first.again(); pinned.again(); });
  useEffect(() => {
    if (!first.body) return;
    void noteNotices([...first.body.items, ...(pinned.body?.items ?? [])]);
    if (!first.old) void fetchAhead(first.body.items);
  }, [first.body, pinned.body]);

  const more = async () => {
    const { body } = await get<InboxPage>(FIRST + '&cursor=' + encodeURIComponent(next!));
    await noteNotices(body.items);
    setOlder({ items: [...(older?.items ?? []), ...body.items], next: body.next, pages: (older?.pages ?? 0) + 1 });
  };
  useEffect(() => {
    // a filter looks further back until there is something to show
    if (filter !== 'all' && next && shown.length < ENOUGH && (older?.pages ?? 0) < MOST_PAGES) void more().catch(() => undefined);
  }, [filter, next]);

  return (
    <>
      <h1>{t('app.nav.inbox')}</h1>
      {/* who has a desk finds them there */}
      {who && deskOffices(who).length === 0 && <OfficerChecks />}
      <Shown of={first}>{(page) => (
        <>
          <Count page={page} all={all} />
          <Filters now={filter} set={setFilter} />
          {filter === 'all' && <Pinned items={pinned.body?.items ?? []} />}
          {shown.length === 0 && <p role="status">{t('app.inbox.none-' + filter)}</p>}
          <ul class="list notices">{shown.filter((each) => filter !== 'all' || !each.pinned).map((each) => <Line key={each.id} notice={each} />)}</ul>
          {next && <div class="actions"><Act act={more} kind="plain">{t('app.inbox.more')}</Act></div>}
        </>
      )}</Shown>
    </>
  );
}

const distinct = (items: Notice[]): Notice[] => [...new Map(items.map((item) => [item.id, item])).values()];

/** Which notices a filter lets through, what was said and not yet heard included. */
function useWanted(filter: Filter): (notice: Notice) => boolean {
  const said = useTold();
  const queue = useWaiting();
  const open = useSignal(checks);
  return (notice) => {
    if (filter === 'all') return true;
    if (notice.withdrawn || isOver(notice, open)) return false;
    return filter === 'unread'
      ? !hasOpened(notice, said) || updated(notice, said)
      : notice.confirmationAsked && confirmation(notice, notice.version, said, queue) === 'asked';
  };
}

/** Looks again when the app comes to the front, when something has arrived, and now and then. */
function useFresh(look: () => void): void {
  useEffect(() => {
    const front = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', front);
    addEventListener('kairan-push', look);
    addEventListener('online', look);
    const timer = setInterval(front, LOOK_AGAIN());
    return () => {
      document.removeEventListener('visibilitychange', front);
      removeEventListener('kairan-push', look);
      removeEventListener('online', look);
      clearInterval(timer);
    };
  }, []);
}

/** The service's number, less what this browser has opened and the service has not heard of, and less what is over. */
function Count({ page, all }: { page: InboxPage; all: Notice[] }) {
  const said = useTold();
  const open = useSignal(checks);
  const unheard = all.filter((each) => !each.opened && !each.withdrawn && (hasOpened(each, said) || isOver(each, open))).length;
  const n = Math.max(0, page.unread - unheard);
  return <p class="count" role="status">{n === 0 ? <>✓ {t('app.inbox.all-read')}</> : <strong>{t('app.inbox.count', { n })}</strong>}</p>;
}

function Filters({ now, set }: { now: Filter; set: (filter: Filter) => void }) {
  return (
    <div class="filters" role="group" aria-label={t('app.inbox.filter')}>
      {FILTERS.map((each) => (
        <button key={each} type="button" class="button plain" aria-pressed={now === each} onClick={() => set(each)}>{t('app.inbox.filter-' + each)}</button>
      ))}
    </div>
  );
}

function Pinned({ items }: { items: Notice[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={t('app.inbox.pinned')}>
      <ul class="list notices pinned">{items.map((each) => <Line key={each.id} notice={each} />)}</ul>
    </section>
  );
}
