import { number } from '../kernel/time';
import { t } from '../kernel/words';

/** Houses of an audience, and in how many of them it was read. */
export type TallyHouseholds = { addressed: number; withLogin: number; opened: number; confirmed: number; paper: number };

/** Both ways to count. */
export type TallyCounts = { households: TallyHouseholds; accounts: { addressed: number; opened: number; confirmed: number } };
type TallyPart = { unit: string; kind: string; name: string; counts: TallyCounts };

/** Who has read under a unit (GET /api/v1/notices/{id}/tally). */
export type Tally = { notice: string; unit: string; total: TallyCounts; here: TallyCounts; parts: TallyPart[] };

/** In how many houses of a unit each of several notices was read (GET /api/v1/notices/tallies). */
export type TallyList = { unit: string; items: { notice: string; households: TallyHouseholds }[] };

/** Where a list asks how far all its notices have come. */
export const tallyPath = (unit: string, notices: string[]): string => `/api/v1/notices/tallies?unit=${unit}&notice=${notices.join('&notice=')}`;

/** How many of a hundred. */
export const percent = (some: number, of: number): number => (of > 0 ? Math.round((100 * some) / of) : 0);

/** In how many houses somebody has read, as a bar and in words. */
export function ReadBar({ households }: { households: TallyHouseholds }) {
  const { addressed, opened } = households;
  const words = t('desk.tally.read-of', { read: number(opened), all: number(addressed), percent: percent(opened, addressed) });
  return (
    <p class="read-bar">
      <progress class="meter" max={Math.max(1, addressed)} value={opened} aria-label={words} />
      <span aria-hidden="true">{words}</span>
    </p>
  );
}
