import { useEffect } from 'preact/hooks';
import { request } from '../kernel/api';
import { useGet } from '../kernel/load';
import { me } from '../kernel/me';
import { person } from '../kernel/person';
import { go } from '../kernel/route';
import { shared } from '../kernel/shared';
import { signal, useSignal } from '../kernel/signal';
import { kept } from '../kernel/store';
import { t } from '../kernel/words';
import { Icon } from './icon';

/** A push as it arrived: what a locked phone shows, and what it is about. */
type Push = { title?: string; body?: string; tag?: string; data: Record<string, string> };

type DemoPush = Push & { at: string };

/** What arrived while the page was open and has neither been opened nor put away. */
const arrived = signal<Push[]>([]);

/** The last test push that came in, by the id of its check. */
export const checked = signal<string | null>(null);

const MOST = 3;
const EVERY = 2000;
const SEEN = 'kairan-pushed-' + person;

/** Takes in a push: one with the same tag replaces the earlier one, as on the phone. */
function take(push: Push): void {
  if (push.data.kind === 'PUSH_CHECK') checked.value = push.data.subjectId ?? null;
  const others = arrived.value.filter((each) => !push.tag || each.tag !== push.tag);
  arrived.value = [push, ...others].slice(0, MOST);
  // whoever shows what a push may have changed looks again
  dispatchEvent(new Event('kairan-push'));
}

const away = (push: Push): void => {
  arrived.value = arrived.value.filter((each) => each !== push);
};

navigator.serviceWorker?.addEventListener?.('message', (message) => {
  if (message.data?.pushed) take(message.data.pushed as Push);
  if (typeof message.data?.open === 'string') go(message.data.open);
});

/** Pushes that arrive while the page is open, above every page until they are opened or put away. */
export function Pushed() {
  const who = useSignal(me);
  const all = useSignal(arrived);
  useEffect(() => {
    if (who === undefined) return;
    const reader = who ? Promise.resolve('person' as const) : kept.find('subscription').then((found) => (found ? 'follower' as const : null));
    void reader.then((each) => each && import('../kernel/push').then((push) => push.renew(each))).catch(() => undefined);
  }, [who?.account]);
  return (
    <div role="status" aria-live="polite">
      {who && <DemoPushes />}
      {all.map((push) => (
        <div class="bar pushed" key={push.tag ?? push.title}>
          <button type="button" class="pushed-open" onClick={() => { away(push); go(shared.kairanPlace(push.data)); }}>
            <Icon name="bell" /> <strong>{push.title ?? t('app.name')}</strong><br />
            <span>{push.body}</span>
          </button>
          <button type="button" class="button plain" onClick={() => away(push)} aria-label={t('app.push.away')}>✕</button>
        </div>
      ))}
    </div>
  );
}

/** In the demo no real phone is reached: what its own FCM took for this visitor is fetched instead. */
function DemoPushes() {
  const city = useGet<{ demo: boolean }>('/api/v1/city');
  const demo = city.body?.demo === true;
  useEffect(() => {
    if (!demo) return;
    let busy = false;
    const timer = setInterval(() => {
      if (busy || document.visibilityState !== 'visible') return;
      busy = true;
      void look().catch(() => undefined).finally(() => { busy = false; });
    }, EVERY);
    return () => clearInterval(timer);
  }, [demo]);
  return null;
}

async function look(): Promise<void> {
  const response = await request('/api/v1/demo/pushes?limit=20');
  if (!response.ok) return;
  const items = ((await response.json()) as { items: DemoPush[] }).items;
  const before = sessionStorage.getItem(SEEN);
  if (items[0]) sessionStorage.setItem(SEEN, items[0].at);
  else if (before === null) sessionStorage.setItem(SEEN, '');
  // what came before this page was opened is in the inbox already
  const since = before === null ? performance.timeOrigin : Date.parse(before) || 0;
  for (const push of items.filter((each) => Date.parse(each.at) > since).reverse()) {
    take(push);
    const check = push.data.kind === 'PUSH_CHECK' && (push.data.subjectId ?? push.data.subject);
    if (check) await request(`/api/v1/me/device/push-checks/${check}/arrival`, { method: 'PUT' });
  }
}
