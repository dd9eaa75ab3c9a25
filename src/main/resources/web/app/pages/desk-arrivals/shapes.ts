import type { Flag } from '../../parts/safety';

/** Somebody who wrote themselves down at the door of a shelter (GET /api/v1/shelter-arrivals). */
export type Arrival = {
  id: string;
  check: string;
  shelter: string;
  unit?: string;
  name?: string;
  nameKana?: string;
  phone?: string;
  people: number;
  leaving: boolean;
  status: 'SAFE' | 'MINOR_INJURY' | 'HELP' | 'URGENT';
  flags: Flag[];
  comment?: string;
  at: string;
  household?: string;
  crowd: boolean;
};

/** How many came, and of how many nobody knows yet whose they are (GET /api/v1/shelter-arrivals/counts). */
export type Counts = { arrivals: number; people: number; unmatched: number; unmatchedPeople: number; help: number; urgent: number };

/** A shelter at whose door a code hangs. */
export type Place = { id: string; name: string };

/** A check for which people came: one that is open, or that ended so lately that names are still shown. */
export type Called = { id: string; drill: boolean; openedAt?: string; closedAt?: string };

/** Asks for help, and no other list shows it, because nobody knows whose they are. */
export const callsUnknown = (arrival: Arrival): boolean =>
  !arrival.household && !arrival.leaving && (arrival.status === 'HELP' || arrival.status === 'URGENT');
