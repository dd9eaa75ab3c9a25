import { send } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { bearing, metres, position, type Point } from '../../parts/around';
import type { Shelter } from '../../parts/shelter';

/** A shelter, how far it is and in which direction (degrees from north). */
export type NearShelter = { shelter: Shelter; metres: number; bearing: number };

/** The nearest shelters, and from where; reckoned from what was seen where nobody answers. */
export type Near = { items: NearShelter[]; from: Point; offline: boolean };

const MOST = 10;

/**
 * Finds the nearest from where the reader is, which leaves this browser only for the service and is kept nowhere.
 *
 * @param before where the reader was when they asked last, for when the position cannot be had again
 * @returns null where the reader or the phone does not tell the position
 */
export async function find(hazard: string, seen: Shelter[], before?: Point): Promise<Near | null> {
  const from = await position().catch(() => before);
  if (!from) return null;
  try {
    const found = await send<{ items: { shelter: Shelter; metres: number }[] }>('POST', '/api/v1/shelters/nearest',
      { ...from, limit: MOST, ...(hazard ? { hazard } : {}) });
    return { from, offline: false, items: found.items.map((each) => ({ ...each, bearing: bearing(from, point(each.shelter)) })) };
  } catch (failure) {
    if (!(failure instanceof Problem && failure.passing) || !seen.length) throw failure;
    return { from, offline: true, items: reckoned(from, hazard, seen) };
  }
}

const point = (shelter: Shelter): Point => ({ latitude: shelter.latitude!, longitude: shelter.longitude! });

/** What the service does, with what this browser has seen: by distance alone, because the states are old. */
function reckoned(from: Point, hazard: string, seen: Shelter[]): NearShelter[] {
  return seen
    .filter((each) => each.latitude !== undefined && !each.closedOn && (!hazard || each.hazards.includes(hazard)))
    .map((shelter) => ({ shelter, metres: metres(from, point(shelter)), bearing: bearing(from, point(shelter)) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, MOST);
}
