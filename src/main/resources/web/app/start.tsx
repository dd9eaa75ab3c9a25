import { render, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './styles/all.css';
import { askMe, deskOffices, me } from './kernel/me';
import { base } from './kernel/person';
import { Problem } from './kernel/problem';
import { tend } from './kernel/queue';
import { go, match, place } from './kernel/route';
import { useSignal } from './kernel/signal';
import { language, need, speak, t } from './kernel/words';
import { missing, pages, type Page, type PageProps } from './pages';
import { want } from './kernel/wanted';
import { addBar } from './parts/bars';
import { Frame } from './parts/frame';
import { SafetyBar } from './parts/safety-bar';
import { Pushed } from './parts/pushed';
import { Trouble, WayBack } from './parts/state';

type Open = { page: Page; params: Record<string, string>; View: ComponentType<PageProps> };

/** Shows the page of the address; before the first one is there, nothing moves. */
function App() {
  const { path } = useSignal(place);
  const who = useSignal(me);
  const [open, set] = useState<Open | null>(null);
  const [lost, lose] = useState(false);
  const [, again] = useState(0);
  useEffect(() => {
    let current = true;
    lose(false);
    const found = find(path);
    if (found.page.for === 'person' && who === null) {
      want(path);
      return go('/', true);
    }
    if (found.page.for === 'person' && who === undefined) return;
    void Promise.all([found.page.load(), need('app', ...(found.page.words ?? []))]).then(([module]) => {
      if (current) set({ ...found, View: module.default });
    }, () => current && (recover() || lose(true)));
    return () => { current = false; };
  }, [path, who]);
  useEffect(() => onWords(() => again((n) => n + 1)), []);
  if (lost) return <Lost page={find(path).page} />;
  if (!open) return null;
  const title = t(open.page.title);
  return (
    <Frame kind={open.page.frame} title={title}>
      <open.View key={path + language()} params={open.params} />
    </Frame>
  );
}

/** The page of an address; where there is none, the one that says so. */
function find(path: string): { page: Page; params: Record<string, string> } {
  for (const page of pages) {
    const params = match(page.path, path);
    if (params) return { page, params };
  }
  return { page: missing, params: {} };
}

/** A page whose file is not in this browser, and that cannot be had now. */
function Lost({ page }: { page: Page }) {
  // the words of the desk may be missing as well
  const title = t(page.title.startsWith('app.') ? page.title : 'app.name');
  return (
    <Frame kind={page.frame === 'phone' ? 'phone' : 'bare'} title={title}>
      <h1>{title}</h1>
      <Trouble problem={new Problem(0, 'offline', '')} again={() => location.reload()} />
      <WayBack />
    </Frame>
  );
}

/** A file of an older version that the server no longer has: the new document knows the new ones. */
function recover(): boolean {
  if (!navigator.onLine || sessionStorage.getItem('kairan-recovered')) return false;
  sessionStorage.setItem('kairan-recovered', '1');
  location.reload();
  return true;
}

function onWords(listener: () => void): () => void {
  addEventListener('kairan-words', listener);
  return () => removeEventListener('kairan-words', listener);
}

/** When nothing else is to do: everything a resident may need without a network is fetched and kept. */
async function keepForLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js');
  const worker = (await navigator.serviceWorker.ready).active;
  const officer = !!me.value && deskOffices(me.value).length > 0;
  await Promise.all(pages.filter((page) => officer || page.frame !== 'desk').map((page) => page.load().catch(() => undefined)));
  await need('app', 'safety', 'labels', 'shelters', ...(officer ? ['desk'] : []));
  const files = performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname);
  worker?.postMessage({ keep: [...new Set(files.filter((path) => path.startsWith('/static/')))], version: import.meta.url });
  sessionStorage.removeItem('kairan-recovered');
}

async function start(): Promise<void> {
  document.documentElement.dataset.person = base || '/';
  addBar(SafetyBar);
  addBar(Pushed);
  await Promise.all([speak(language()), need('app')]);
  render(<App />, document.getElementById('app')!);
  await askMe();
  tend();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void askMe());
  setTimeout(() => void keepForLater(), 1500);
}

void start();
