'use strict';
/*
 * Sends what waits in the queue of a person of this browser, for pages and for the service worker alike, one of them at
 * a time. What the service takes leaves the queue; what it refuses stays until the reader has seen why; on anything else
 * it stops, and keeps the order. Calls for help and answers to safety checks go before everything else. What somebody else
 * put there, who was signed in before, waits for them.
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

  /* Longer than any answer takes (ms): a network that hangs is given up, because a repeat is harmless by its key. */
  const LONGEST = { first: 10_000, rest: 20_000, renewal: 15_000 };

  /* Does something within a time; `stop` gives it up earlier. */
  async function within(longest, stop, work) {
    const own = new AbortController();
    const give = () => own.abort();
    const timer = setTimeout(give, longest);
    stop?.addEventListener('abort', give);
    try {
      return await work(own.signal);
    } finally {
      clearTimeout(timer);
      stop?.removeEventListener('abort', give);
    }
  }

  self.kairanWithin = within;

  /* When this page or worker last renewed whose session: of many calls that find it run out together, one renews it for all. */
  const renewals = new Map();
  const LATELY = 30_000;

  const renewed = (person) =>
    navigator.locks.request('kairan-renewal-' + person, async () => {
      if (performance.now() - (renewals.get(person) ?? -LATELY) < LATELY) return true;
      const response = await within(LONGEST.renewal, null, (signal) =>
        fetch('/api/v1/sessions/renewal', { method: 'POST', headers: { 'X-Kairan-Person': person }, credentials: 'same-origin', signal }));
      if (response.ok) renewals.set(person, performance.now());
      return response.ok;
    });

  /* Asks; where the session has run out it is renewed once, and asked again. */
  async function ask(person, call) {
    const response = await call();
    return response.status === 401 && (await renewed(person)) ? call() : response;
  }
  self.kairanAsk = ask;

  const sent = (person, row, signal) => {
    const headers = { 'Accept-Language': row.language };
    // what anybody may say who holds a link names nobody of this browser
    if (!row.bare) headers['X-Kairan-Person'] = person;
    if (row.body !== null) headers['Content-Type'] = 'application/json';
    if (row.key) headers['Idempotency-Key'] = row.key;
    const body = row.stamp ? { ...row.body, [row.stamp]: new Date().toISOString() } : row.body;
    const init = { method: row.method, headers, redirect: 'manual', signal, body: body === null ? undefined : JSON.stringify(body) };
    return fetch(row.path, { ...init, credentials: row.bare ? 'omit' : 'same-origin' });
  };

  /* Whether a batch was taken, but not all of it: the reader has to be told, whoever sent it. */
  const partly = (answer) => Array.isArray(answer?.items) && answer.items.some((item) => item?.outcome === 'REFUSED');

  /*
   * One try of one thing: {taken, answer}, {refused: {slug, sentence}} for good, or {later} in so many ms; throws where nobody
   * answers. A page of somebody in between (a proxy, a hotel's login) says nothing about it.
   */
  async function attempt(person, row, stop) {
    return within(LONGEST[lane(row)], stop, async (signal) => {
      const call = () => sent(person, row, signal);
      const response = row.bare ? await call() : await ask(person, call);
      const text = await response.text();
      const ours = response.type !== 'opaqueredirect' && (/json/.test(response.headers.get('Content-Type') ?? '') || text === '');
      const answer = ours && text ? JSON.parse(text) : null;
      if (ours && response.ok) return partly(answer) ? { refused: { slug: 'partly', sentence: '' }, taken: true, answer } : { taken: true, answer };
      if (!ours || [401, 408, 425, 429].includes(response.status) || response.status >= 500) {
        const after = Number(response.headers.get('Retry-After'));
        return { later: after > 0 ? after * 1000 : WAIT, session: response.status === 401 };
      }
      const slug = String(answer?.type ?? '').split(':').pop();
      return { refused: { slug, sentence: answer?.message ?? answer?.detail ?? answer?.title ?? '' } };
    });
  }
  self.kairanTry = attempt;

  const WAIT = 5_000;
  const LONGEST_WAIT = 300_000;

  /* Until when (performance.now) nothing is tried, and how long next time without a session: what goes first does not wait for the rest. */
  const pause = { first: 0, rest: 0 };
  const unknown = { first: WAIT, rest: WAIT };
  const lane = (row) => (row.first ? 'first' : 'rest');

  /* Still held back so that a slip can be undone; a moment far ahead was written by a clock that was wrong. */
  const held = (row) => row.after > Date.now() && row.after - Date.now() < 60_000;

  /* What must not wait behind anything (a call for help) goes first, the newest of it before the others. */
  const next = (rows) => {
    const ready = rows.filter((each) => !each.refused && !held(each) && pause[lane(each)] <= performance.now());
    return ready.filter((each) => each.first).pop() ?? ready[0];
  };

  async function sendAll(person) {
    const database = await open(person).catch(() => null);
    if (!database) return true;
    const channel = new BroadcastChannel('kairan-queue-' + person);
    const store = (name, mode) => database.transaction(name, mode).objectStore(name);
    let through = true;
    try {
      // read anew each time, because more may be added meanwhile
      for (;;) {
        const owner = await done(store('kept', 'readonly').get('owner'));
        const rows = (await done(store('queue', 'readonly').getAll())).filter((each) => each.bare || each.account === owner);
        const row = next(rows);
        if (!row) return through && !rows.some((each) => !each.refused && held(each));
        const stop = new AbortController();
        channel.onmessage = (message) => message.data?.first && !row.first && stop.abort();
        const said = await attempt(person, row, stop.signal).catch(() => null);
        if (!said && stop.signal.aborted) continue;
        if (!said) return false;
        if (said.later) {
          pause[lane(row)] = performance.now() + (said.session ? unknown[lane(row)] : said.later);
          if (said.session) unknown[lane(row)] = Math.min(2 * unknown[lane(row)], LONGEST_WAIT);
          through = false;
          continue;
        }
        unknown[lane(row)] = WAIT;
        await (said.refused ? done(store('queue', 'readwrite').put({ ...row, refused: said.refused })) : done(store('queue', 'readwrite').delete(row.number)));
        channel.postMessage(said.taken ? { taken: { row, answer: said.answer } } : {});
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
