'use strict';
/*
 * Sends what waits in the queue of a person of this browser, for pages and for the service worker alike, one of them at
 * a time. What the service takes leaves the queue; what it refuses stays until the reader has seen why; on anything else
 * it stops, and keeps the order. Calls for help and answers to safety checks go before everything else.
 */
(() => {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const open = (person) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open('kairan-' + person);
      // never make an empty database of another shape for somebody who is not here
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /* Until when nothing is tried: what goes first does not wait for the rest. */
  const pause = { first: 0, rest: 0 };
  const lane = (row) => (row.first ? 'first' : 'rest');

  /* What must not wait behind anything (a call for help) goes first, the newest of it before the others. */
  const next = (rows) => {
    const now = Date.now();
    const ready = rows.filter((each) => !each.refused && !(each.after > now) && pause[lane(each)] <= now);
    return ready.filter((each) => each.first).pop() ?? ready[0];
  };

  /* When this page or worker last renewed whose session: of many calls that find it run out together, one renews it for all. */
  const renewals = new Map();
  const LATELY = 30_000;

  const renewed = (person) =>
    navigator.locks.request('kairan-renewal-' + person, async () => {
      if (Date.now() - (renewals.get(person) ?? -LATELY) < LATELY) return true;
      const response = await fetch('/api/v1/sessions/renewal', { method: 'POST', headers: { 'X-Kairan-Person': person }, credentials: 'same-origin' });
      if (response.ok) renewals.set(person, Date.now());
      return response.ok;
    });

  /* Asks; where the session has run out it is renewed once, and asked again. */
  async function ask(person, call) {
    const response = await call();
    return response.status === 401 && (await renewed(person)) ? call() : response;
  }
  self.kairanAsk = ask;

  async function call(person, row) {
    const headers = { 'Accept-Language': row.language };
    // what anybody may say who holds a link names nobody of this browser
    if (!row.bare) headers['X-Kairan-Person'] = person;
    if (row.body !== null) headers['Content-Type'] = 'application/json';
    if (row.key) headers['Idempotency-Key'] = row.key;
    const body = row.stamp ? { ...row.body, [row.stamp]: new Date().toISOString() } : row.body;
    const sent = () =>
      fetch(row.path, { method: row.method, headers, credentials: row.bare ? 'omit' : 'same-origin', body: body === null ? undefined : JSON.stringify(body) });
    return row.bare ? sent() : ask(person, sent);
  }

  /* Whether a batch was taken, but not all of it: the reader has to be told, whoever sent it. */
  const partly = (answer) => Array.isArray(answer?.items) && answer.items.some((item) => item?.outcome === 'REFUSED');

  async function sendAll(person) {
    const database = await open(person).catch(() => null);
    if (!database) return true;
    const channel = new BroadcastChannel('kairan-queue-' + person);
    const store = (mode) => database.transaction('queue', mode).objectStore('queue');
    let through = true;
    try {
      // read anew each time, because more may be added meanwhile
      for (;;) {
        const rows = await done(store('readonly').getAll());
        const row = next(rows);
        if (!row) return through && !rows.some((each) => !each.refused && each.after > Date.now());
        const response = await call(person, row).catch(() => null);
        if (!response) return false;
        const answer = await response.json().catch(() => null);
        if (response.ok) {
          await (partly(answer) ? done(store('readwrite').put({ ...row, refused: { slug: 'partly', sentence: '' } })) : done(store('readwrite').delete(row.number)));
          channel.postMessage({ taken: { row, answer } });
        } else if ([401, 408, 425, 429].includes(response.status) || response.status >= 500) {
          const after = Number(response.headers.get('Retry-After'));
          pause[lane(row)] = Date.now() + 1000 * (after > 0 ? after : 5);
          through = false;
        } else {
          const slug = String(answer?.type ?? '').split(':').pop();
          const sentence = answer?.message ?? answer?.detail ?? answer?.title ?? '';
          await done(store('readwrite').put({ ...row, refused: { slug, sentence } }));
          channel.postMessage({});
        }
      }
    } finally {
      channel.close();
      database.close();
    }
  }

  /** True where nothing is left that could be sent now. */
  self.kairanSend = (person) =>
    navigator.locks.request('kairan-send-' + person, { ifAvailable: true }, (lock) => (lock ? sendAll(person) : true));
})();
