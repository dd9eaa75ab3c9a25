'use strict';
/*
 * The service worker: keeps the app's files, so that it opens without a network; sends what waits when a network is back;
 * shows pushes, and opens the right page when one is tapped. It knows no feature.
 */
importScripts('/send.js');

const FILES = 'kairan-files-1';
const SHELL = ['/', '/send.js', '/manifest.webmanifest', '/icon.svg'];
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
    if (!response.ok) throw new Error(String(response.status));
    const copy = response.clone();
    await (await caches.open(FILES)).put('/', copy);
    return response;
  } catch {
    return (await caches.match('/')) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

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
