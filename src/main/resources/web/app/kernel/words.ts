import { person } from './person';
import { shared } from './shared';
import { signal } from './signal';

/**
 * The words of the interface: locked phrases of the service, kept for when there is no network. A phrase that a language
 * has not comes in English or Japanese from the service, and says so by `in`.
 */
type Phrase = { key: string; text: string; language: string };

// each person of this browser reads in a language of their own
const KEPT = 'kairan-language' + (person === '1' ? '' : '-' + person);
const chosen = signal<string>(localStorage.getItem(KEPT) ?? preferred());
const loaded = signal<Map<string, Phrase>>(new Map());
const groups = new Set<string>();

/** BCP 47 tag of the reader's language. */
export const language = (): string => chosen.value;

function preferred(): string {
  const known = ['ja', 'en', 'vi', 'id', 'pt', 'fil', 'ko', 'my', 'ne', 'ru', 'fr', 'es', 'th', 'bn'];
  for (const wanted of navigator.languages) {
    if (/^zh\b/i.test(wanted)) return /hant|tw|hk|mo/i.test(wanted) ? 'zh-Hant' : 'zh-Hans';
    const found = known.find((tag) => tag === wanted.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'ja';
}

/** Reads from now on in another language; everything shown follows. */
export async function speak(tag: string): Promise<void> {
  localStorage.setItem(KEPT, tag);
  chosen.value = tag;
  document.documentElement.lang = tag === 'ja-x-easy' ? 'ja' : tag;
  await Promise.all([...groups].map(fetchGroup));
}

/** Makes sure that the phrases of these groups are there; pages name theirs. */
export async function need(...wanted: string[]): Promise<void> {
  const missing = wanted.filter((group) => !groups.has(group));
  missing.forEach((group) => groups.add(group));
  await Promise.all(missing.map(fetchGroup));
}

async function fetchGroup(group: string): Promise<void> {
  const path = `/api/v1/phrases/${group}?language=${chosen.value}`;
  const copy = 'kairan-words ' + path;
  const before = localStorage.getItem(copy);
  // those of last time at once, because the answer may be long in coming
  if (before) take(JSON.parse(before).phrases);
  const fresh = newest(path, group).then((text) => {
    if (text === before || !path.endsWith('=' + chosen.value)) return;
    take(JSON.parse(text).phrases);
    localStorage.setItem(copy, text);
  });
  if (before) void fresh.catch(() => undefined);
  else await fresh.catch(() => groups.delete(group));
}

const LONGEST = 15_000;

async function newest(path: string, group: string): Promise<string> {
  return shared.kairanWithin(LONGEST, null, async (signal) => {
    const response = await fetch(path, { signal });
    if (!response.ok) throw new Error(group);
    return response.text();
  });
}

function take(phrases: Phrase[]): void {
  const next = new Map(loaded.value);
  phrases.forEach((phrase) => next.set(phrase.key, phrase));
  loaded.value = next;
  dispatchEvent(new Event('kairan-words'));
}

/** The words of a key, with values in place of {parameters}; the key itself where nothing could be loaded. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const phrase = loaded.value.get(key);
  const text = phrase ? phrase.text : key;
  return text.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (all, name) => (name in values ? String(values[name]) : all));
}

/** In which language the words of a key really are, for the lang attribute; undefined where it is the reader's own. */
export function langOf(key: string): string | undefined {
  const phrase = loaded.value.get(key);
  return phrase && phrase.language !== chosen.value ? phrase.language : undefined;
}

/** The words of an enumeration's value: word('app.role.', 'VICE_HEAD') is those of "app.role.vice-head". */
export const word = (prefix: string, value: string): string => t(prefix + value.toLowerCase().replaceAll('_', '-'));
