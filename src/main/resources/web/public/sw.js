'use strict';
/*
 * The service worker: keeps the app's files, so that it opens without a network; sends what waits when a network is back;
 * shows pushes, and opens the right page when one is tapped. It knows no feature.
 */
importScripts('/send.js', '/places.js');

const FILES = 'kairan-files-1';
const SHELL = ['/', '/send.js', '/places.js', '/manifest.webmanifest', '/icon.svg'];
const VERSION = '/version-kept';
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(FILES);
      await cache.addAll(SHELL.map((path) => new Request(path, { cache: 'no-cache', headers: { Accept: 'text/html,*/*' } })));
      const page = await (await cache.match('/')).text();
      const files = [...page.matchAll(/"(\/static\/bundle\/[^"]+)"/g)].map((found) => found[1]);
      await cache.addAll(files);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name !== FILES).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

/* Pages tell which files they have loaded: all of them are kept, whichever page needs them next. Those of an older version go. */
self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) {
    event.waitUntil(keep(event.data.keep.filter((each) => String(each).startsWith('/static/')), event.data.version));
  }
});

async function keep(paths, version) {
  const cache = await caches.open(FILES);
  const kept = await (await cache.match(VERSION))?.text();
  for (const path of paths) {
    if (!(await cache.match(path))) await cache.add(path).catch(() => undefined);
  }
  if (kept !== version) {
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (path.startsWith('/static/') && !paths.includes(path)) await cache.delete(request);
    }
    await cache.put(VERSION, new Response(version));
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    if (!/^\/(api|q|static|calendar)\//.test(url.pathname)) event.respondWith(document(event.request));
  } else if (url.pathname.startsWith('/static/')) {
    event.respondWith(file(event.request));
  } else if (SHELL.includes(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(url.pathname)));
  }
});

/* The newest document where somebody answers soon, otherwise the one that is kept. */
async function document(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(request.url, { signal: stop.signal, headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (response.status >= 500) throw new Error(String(response.status));
    // a file, or the page of somebody in between, is shown but not taken for the app
    if (ours(response)) await (await caches.open(FILES)).put('/', response.clone());
    return response;
  } catch {
    return (await caches.match('/')) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

const ours = (response) =>
  response.ok && !response.redirected && response.headers.has('Content-Security-Policy')
  && Boolean(response.headers.get('Content-Type')?.startsWith('text/html'));

async function file(request) {
  const found = await caches.match(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(FILES)).put(request.url, response.clone());
  return response;
}

self.addEventListener('sync', (event) => {
  if (event.tag === 'send') {
    event.waitUntil(
      (async () => {
        const people = await indexedDB.databases();
        const numbers = people.map((each) => /^kairan-([1-9])$/.exec(each.name ?? '')?.[1]).filter(Boolean);
        const all = await Promise.all(numbers.map((number) => self.kairanSend(number)));
        if (all.includes(false)) throw new Error('more waits');
      })(),
    );
  }
});

/*
 * Pushes. A browser has one subscription, and it belongs to the person of this browser who asked for it last: the page tells
 * which one that is, and by which way ("WEB_PUSH", or "FCM", whose tokens a page alone can renew).
 */
const REACHED = '/reached-kept';

self.addEventListener('message', (event) => {
  if (event.data?.reached) {
    event.waitUntil(caches.open(FILES).then((cache) => cache.put(REACHED, new Response(JSON.stringify(event.data.reached)))));
  }
});

/* Whoever leaves takes along what is shown of theirs; nobody is reached in their name any more. */
self.addEventListener('message', (event) => {
  if (event.data?.left) event.waitUntil(left(String(event.data.left)));
});

async function left(person) {
  const shown = await self.registration.getNotifications();
  shown.filter((each) => each.data?.person === person).forEach((each) => each.close());
  if ((await reached()).person === person) await (await caches.open(FILES)).delete(REACHED);
}

async function reached() {
  return (await (await caches.match(REACHED))?.json().catch(() => null)) ?? { person: '1', kind: 'WEB_PUSH' };
}

self.addEventListener('push', (event) => event.waitUntil(show(event.data)));

async function show(sent) {
  let message = {};
  try {
    message = sent.json();
  } catch {
    // browsers ask for something to be shown whatever came
  }
  const { title = '回覧', body, tag } = message.notification ?? {};
  const about = message.data ?? {};
  const { person } = await reached();
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.filter((page) => belongs(page, person)).forEach((page) => page.postMessage({ pushed: { title, body, tag, data: about } }));
  const options = { body, tag, icon: '/icon-192.png', badge: '/icon-192.png', data: { ...about, person }, requireInteraction: about.urgency === 'emergency' };
  if (tag) options.renotify = true;
  await Promise.all([
    self.registration.showNotification(title, options),
    about.kind === 'PUSH_CHECK' && tell(person, '/api/v1/me/device/push-checks/' + about.subjectId + '/arrival').catch(() => undefined),
  ]);
}

/* Pages of the first person have plain addresses, those of another begin with "/~2". */
const base = (person) => (person && person !== '1' ? '/~' + person : '');
const belongs = (page, person) => (/^\/~([2-9])(?=\/|$)/.exec(new URL(page.url).pathname)?.[1] ?? '1') === (person ?? '1');

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data ?? {}));
});

async function open(about) {
  const place = self.kairanPlace(about);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => belongs(each, about.person));
  if (!page) return self.clients.openWindow(base(about.person) + place);
  await page.focus().catch(() => undefined);
  page.postMessage({ open: place });
}

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(change(event)));

async function change(event) {
  const { person, kind, path = '/api/v1/me/device/address' } = await reached();
  if (kind !== 'WEB_PUSH') return;
  const applicationServerKey = event.oldSubscription?.options?.applicationServerKey;
  const fresh = event.newSubscription
    ?? (applicationServerKey && (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })));
  if (!fresh) return;
  const { endpoint, keys } = fresh.toJSON();
  await tell(person, path, { kind, address: endpoint, keys });
}

/* Tells the service something small on behalf of a person. */
function tell(person, path, body) {
  const headers = { 'X-Kairan-Person': person };
  return self.kairanAsk(person, () =>
    fetch(path, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: body ? { ...headers, 'Content-Type': 'application/json' } : headers,
      body: body && JSON.stringify(body),
    }));
}
