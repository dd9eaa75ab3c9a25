/** Somebody of the demo city whom a visitor may enter as. */
export type DemoPerson = { person: string; title: string; story?: string; unitName: string; language?: string; account?: string };

/** What came of a shake. */
export type Shake = { outcome: 'OPENED' | 'JOINED' | 'WAITING'; check?: string; strength: string; shakenAt: string; answering: boolean };

/** The page somebody's day begins on. */
export function firstPage(person: string): string {
  return /HEAD|STAFF|ADMIN/.test(person) ? '/desk' : person === 'GROUP_LEADER' ? '/round' : '/inbox';
}

/** Enters as somebody, in one of this browser's places, which have addresses and cookies of their own. */
export async function enterAs(who: DemoPerson, place: string): Promise<void> {
  const answer = await fetch('/api/v1/demo/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Kairan-Person': place, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ person: who.person }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  if (who.language) localStorage.setItem('kairan-language' + (place === '1' ? '' : '-' + place), who.language);
  // what the place kept for whoever stood there before is not for this one
  await new Promise((next) => {
    const request = indexedDB.deleteDatabase('kairan-' + place);
    request.onsuccess = request.onerror = request.onblocked = () => next(null);
  });
}
