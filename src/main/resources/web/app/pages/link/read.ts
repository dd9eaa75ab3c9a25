import { useCallback, useEffect, useState } from 'preact/hooks';
import { seen } from '../../kernel/store';
import { language } from '../../kernel/words';

/** What stands behind a link (GET /api/v1/safety-links/{code}). */
type LinkView = {
  drill: boolean; question: string; language: string; closedAt?: string; personal: boolean; people: number; answered: boolean;
};

type Read = { view?: LinkView; gone?: boolean; lost?: boolean };

/** Reads a link as nobody: whoever holds the phone may have come in as somebody else, which is no concern of the link. */
export function useLink(code: string): Read & { again: () => void } {
  const [state, set] = useState<Read>({});
  const [round, next] = useState(0);
  const again = useCallback(() => next((n) => n + 1), []);
  const spoken = language();
  useEffect(() => {
    let current = true;
    void read(`/api/v1/safety-links/${encodeURIComponent(code)}`, spoken).then((found) => current && set(found));
    return () => { current = false; };
  }, [code, spoken, round]);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  return { ...state, again };
}

async function read(path: string, spoken: string): Promise<Read> {
  const before = async (): Promise<Read> => ({ view: (await seen.find(path).catch(() => undefined))?.body as LinkView | undefined, lost: true });
  try {
    const response = await fetch(path, { credentials: 'omit', headers: { 'Accept-Language': spoken } });
    if (response.ok) {
      const view = (await response.json()) as LinkView;
      await seen.keep(path, view).catch(() => undefined);
      return { view };
    }
    if (response.status === 429 || response.status >= 500) return await before();
    await seen.forget(path).catch(() => undefined);
    return { gone: true };
  } catch {
    return before();
  }
}
