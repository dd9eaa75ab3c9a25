import { useEffect, useState } from 'preact/hooks';
import { get } from '../../kernel/api';

/** What shelters and units are called, by their paths ("shelters/…"); each is asked for once. */
export function useNames(paths: string[]): Record<string, string> {
  const [known, set] = useState<Record<string, string>>({});
  const missing = [...new Set(paths)].filter((path) => !(path in known)).sort().join(' ');
  useEffect(() => {
    if (!missing) return;
    let current = true;
    const asked = missing.split(' ').map((path) => get<{ name: string }>('/api/v1/' + path).then(({ body }) => [path, body.name] as const, () => [path, ''] as const));
    void Promise.all(asked).then((found) => current && set((before) => ({ ...before, ...Object.fromEntries(found) })));
    return () => { current = false; };
  }, [missing]);
  return known;
}
