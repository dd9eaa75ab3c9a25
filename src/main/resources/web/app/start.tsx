import { render, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './styles/all.css';
import { askMe, me } from './kernel/me';
import { base } from './kernel/person';
import { tend } from './kernel/queue';
import { go, match, place } from './kernel/route';
import { useSignal } from './kernel/signal';
import { language, need, speak, t } from './kernel/words';
import { pages, type Page, type PageProps } from './pages';
import { addBar } from './parts/bars';
import { Frame } from './parts/frame';
import { SafetyBar } from './parts/safety-bar';

type Open = { page: Page; params: Record<string, string>; View: ComponentType<PageProps> };

/** Shows the page of the address; before the first one is there, nothing moves. */
function App() {
  const { path } = useSignal(place);
  const who = useSignal(me);
  const [open, set] = useState<Open | null>(null);
  const [, again] = useState(0);
  useEffect(() => {
    let current = true;
    const found = find(path);
    if (!found) return go('/', true);
    if (found.page.for === 'person' && who === null) return go('/', true);
    if (found.page.for === 'person' && who === undefined) return;
    void Promise.all([found.page.load(), need('app', ...(found.page.words ?? []))]).then(([module]) => {
      if (current) set({ ...found, View: module.default });
    }, () => recover());
    return () => { current = false; };
  }, [path, who]);
  useEffect(() => onWords(() => again((n) => n + 1)), []);
  if (!open) return null;
  const title = t(open.page.title);
  return (
    <Frame kind={open.page.frame} title={title}>
      <open.View key={path + language()} params={open.params} />
    </Frame>
  );
}

function find(path: string): { page: Page; params: Record<string, string> } | null {
  for (const page of pages) {
    const params = match(page.path, path);
    if (params) return { page, params };
  }
  return null;
}

/** A file of an older version that the server no longer has: the new document knows the new ones. */
function recover(): void {
  if (!sessionStorage.getItem('kairan-recovered')) {
    sessionStorage.setItem('kairan-recovered', '1');
    location.reload();
  }
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
  await Promise.all(pages.filter((page) => page.frame !== 'desk').map((page) => page.load().catch(() => undefined)));
  await need('app', 'safety', 'labels', 'shelters');
  const files = performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname);
  worker?.postMessage({ keep: [...new Set(files.filter((path) => path.startsWith('/static/')))], version: import.meta.url });
  sessionStorage.removeItem('kairan-recovered');
}

async function start(): Promise<void> {
  document.documentElement.dataset.person = base || '/';
  addBar(SafetyBar);
  await Promise.all([speak(language()), need('app')]);
  render(<App />, document.getElementById('app')!);
  await askMe();
  tend();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void askMe());
  setTimeout(() => void keepForLater(), 1500);
}

void start();
