import { file, get } from '../../kernel/api';
import { seen } from '../../kernel/store';
import { language } from '../../kernel/words';
import type { Notice } from '../../parts/notices';
import { circularPath, inLanguage } from '../../parts/reading';
import { furigana } from '../../parts/taste';

/** How many of the newest are fetched before anybody opens them, how many of city hall's at least, and how large a file may be for that. */
const NEWEST = 20;
const LAST_WORDS = 5;
const SMALL = 300_000;

type File = { id: string; sizeBytes: number };
let running = false;

/**
 * Fetches the words of the newest notices, so that they can be read when there is no network later, even if nobody opened
 * them. What is kept and has not changed is not asked for again; nothing is fetched where the reader saves data.
 */
export async function fetchAhead(notices: Notice[]): Promise<void> {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  if (running || saving || !navigator.onLine) return;
  running = true;
  try {
    const readable = notices.filter((notice) => !notice.withdrawn && pathOf(notice));
    // what city hall said last is among them, however much the neighbourhood has written since
    const said = readable.filter((notice) => notice.kind === 'BROADCAST').slice(0, LAST_WORDS);
    for (const notice of new Set([...said, ...readable.slice(0, NEWEST)])) {
      if (!navigator.onLine) return;
      await ahead(notice).catch(() => undefined);
    }
  } finally {
    running = false;
  }
}

async function ahead(notice: Notice): Promise<void> {
  const path = pathOf(notice);
  if (!path || (await fresh(path, notice))) return;
  const init = path.includes('#') ? { headers: { 'Accept-Language': language() } } : {};
  const { body } = await get<{ attachments?: File[] }>(path, init);
  for (const each of notice.kind === 'CIRCULAR' ? body.attachments ?? [] : []) {
    if (each.sizeBytes <= SMALL) await file(`/api/v1/circulars/${notice.subject}/attachments/${each.id}`);
  }
}

async function fresh(path: string, notice: Notice): Promise<boolean> {
  const before = await seen.find(path);
  return before !== undefined && before.at > new Date(notice.changedAt).getTime();
}

function pathOf(notice: Notice): string | null {
  switch (notice.kind) {
    case 'CIRCULAR': return circularPath(notice.subject, language(), furigana.value);
    case 'BROADCAST': return inLanguage('/api/v1/broadcasts/' + notice.subject, language());
    case 'EVENT': return `/api/v1/events/${notice.subject}?language=${language()}`;
    default: return null;
  }
}
