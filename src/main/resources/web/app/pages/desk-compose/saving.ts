import { useEffect, useRef, useState } from 'preact/hooks';
import { get, send } from '../../kernel/api';
import type { Unit } from '../../kernel/me';
import { base } from '../../kernel/person';
import { Problem } from '../../kernel/problem';
import { kept } from '../../kernel/store';
import { blank, ready, sent, taken, type Circular, type Draft, type Words } from './draft';

/** What has become of what was typed: safe with the service, on its way, only in this browser, or refused. */
export type Safety = 'saved' | 'saving' | 'here' | 'refused';

/** A draft under work; leaving the page, closing the browser or losing the network loses nothing of it. */
export type Work = {
  draft: Draft | null;
  safety: Safety;
  problem: Problem | null;
  /** Whether it was found in this browser from an earlier time. */
  restored: boolean;
  /** By a function where more may have changed since the page was drawn, for example while a file was on its way. */
  change(words: Partial<Words> | ((now: Words) => Partial<Words>), names?: Record<string, string>): void;
  /** Brings everything to the service now; gives what it has. @throws Problem where it cannot */
  save(): Promise<Draft>;
  /** Writes over what somebody else wrote meanwhile. */
  overwrite(): Promise<void>;
  /** Takes what the service has, and forgets what is only here. */
  reload(): Promise<void>;
  /** Forgets it in this browser. */
  forget(): Promise<void>;
};

const PAUSE = 900;
const localKey = (unit: Unit, id: string | null): string => 'circular-draft ' + (id ?? 'new ' + unit.id);

/** The draft of a unit: begun here, or taken up again where it was left. */
export function useDraft(unit: Unit, id: string | null): Work {
  const now = useRef<Draft | null>(null);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [, draw] = useState(0);
  const state = useRef<{ safety: Safety; problem: Problem | null; restored: boolean }>({ safety: 'saved', problem: null, restored: false });
  const show = (next: Partial<typeof state.current>) => {
    Object.assign(state.current, next);
    draw((n) => n + 1);
  };
  const keep = () => kept.keep(localKey(unit, now.current!.id), now.current).catch(() => undefined);

  useEffect(() => {
    let current = true;
    void begin(unit, id).then((begun) => {
      if (!current) return;
      now.current = begun.draft;
      show({ restored: begun.draft.dirty, safety: begun.draft.dirty ? 'here' : 'saved', problem: begun.problem });
      if (begun.draft.dirty) later();
    });
    const online = () => now.current?.dirty && later();
    // what was typed in the last second goes out before the page does
    const hidden = () => document.visibilityState === 'hidden' && now.current?.dirty && void save().catch(() => undefined);
    addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      current = false;
      clearTimeout(timer.current);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      if (now.current?.dirty) void save().catch(() => undefined);
    };
  }, [unit.id, id]);

  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save().catch(() => undefined), PAUSE);
  };

  const change: Work['change'] = (words, names = {}) => {
    const draft = now.current!;
    const changed = typeof words === 'function' ? words(draft.words) : words;
    now.current = { ...draft, words: { ...draft.words, ...changed }, names: { ...draft.names, ...names }, dirty: true };
    void keep();
    show({ safety: 'here' });
    later();
  };

  const save = (): Promise<Draft> => {
    clearTimeout(timer.current);
    const next = chain.current.catch(() => undefined).then(() => bring());
    chain.current = next;
    return next;
  };

  // one at a time: each needs the lock version that the one before it brought
  async function bring(): Promise<Draft> {
    const draft = now.current!;
    if (!draft.dirty && draft.id) return draft;
    if (!ready(draft.words)) return draft;
    show({ safety: 'saving' });
    try {
      const answer = draft.id
        ? await send<Circular>('PATCH', '/api/v1/circulars/' + draft.id, { ...sent(draft.words), lockVersion: draft.lockVersion, neverExpires: draft.words.expiresAt === null })
        : await send<Circular>('POST', '/api/v1/circulars', { ...sent(draft.words), unit: unit.id });
      settle(draft, answer);
      return now.current!;
    } catch (failure) {
      const problem = failure instanceof Problem ? failure : new Problem(0, 'broken', '');
      show({ safety: problem.passing ? 'here' : 'refused', problem: problem.passing ? null : problem });
      if (problem.passing) timer.current = setTimeout(() => void save().catch(() => undefined), 5_000);
      throw problem;
    }
  }

  function settle(draft: Draft, answer: Circular): void {
    const more = now.current!.words !== draft.words;
    now.current = { ...now.current!, id: answer.id, lockVersion: answer.lockVersion, dirty: more };
    if (!draft.id) {
      void kept.keep(localKey(unit, null), null);
      if (location.pathname === base + '/desk/circulars/new') history.replaceState(null, '', base + '/desk/circulars/new?draft=' + answer.id);
    }
    void keep();
    show({ safety: more ? 'here' : 'saved', problem: null, restored: false });
    if (more) later();
  }

  const reload = async () => {
    const fresh = (await get<Circular>('/api/v1/circulars/' + now.current!.id)).body;
    now.current = taken(fresh, now.current!.names);
    await keep();
    show({ safety: 'saved', problem: null, restored: false });
  };
  const overwrite = async () => {
    const fresh = (await get<Circular>('/api/v1/circulars/' + now.current!.id)).body;
    now.current = { ...now.current!, lockVersion: fresh.lockVersion, dirty: true };
    await save();
  };
  const forget = async () => {
    const last = now.current;
    if (!last) return;
    clearTimeout(timer.current);
    now.current = { ...blank(unit), id: null };
    await kept.keep(localKey(unit, last.id), null);
    await kept.keep(localKey(unit, null), null);
    show({ safety: 'saved', problem: null, restored: false });
  };

  return { draft: now.current, ...state.current, change, save, overwrite, reload, forget };
}

/** What is in this browser goes before what the service has, where the service has not got it. */
async function begin(unit: Unit, id: string | null): Promise<{ draft: Draft; problem: Problem | null }> {
  const here = await kept.find<Draft | null>(localKey(unit, id)).catch(() => null);
  if (!id) return { draft: here ?? blank(unit), problem: null };
  if (here?.dirty) return { draft: here, problem: null };
  try {
    return { draft: taken((await get<Circular>('/api/v1/circulars/' + id)).body, { [unit.id]: unit.name, ...here?.names }), problem: null };
  } catch (failure) {
    return { draft: here ?? blank(unit), problem: failure instanceof Problem ? failure : new Problem(0, 'broken', '') };
  }
}
