import type { Me, Office, Unit } from '../../kernel/me';

/** Whom the law lets help one person away. */
export type Supporter = { name: string; phone?: string; relation?: string };

/** Somebody who needs help in an evacuation, as officers of the area see them (GET /api/v1/support-register). */
export type Person = {
  entry: string;
  name: string;
  nameKana?: string;
  birthDate?: string;
  address?: string;
  phone?: string;
  householdPhone?: string;
  readable: boolean;
  reasons?: string[];
  needs?: string;
  equipment?: string;
  powerDependent?: boolean;
  contact?: string;
  plan?: { shelter?: string; place?: string; route?: string; supporters: Supporter[] };
};

/** An opening of the register because of a safety check. */
export type Opening = { id: string; check: string; unit: string; purpose: 'RESCUE' | 'CONFIRM_SAFETY'; openedAt: string; until: string; running: boolean };

const READERS: Partial<Record<Unit['kind'], string[]>> = {
  CITY: ['CITY_ADMIN', 'CITY_STAFF'],
  FEDERATION: ['FIRE_CORPS'],
  ASSOCIATION: ['HEAD', 'VICE_HEAD', 'WELFARE_COMMISSIONER', 'FIRE_CORPS'],
  GROUP: ['GROUP_LEADER'],
};

/** Who sees a federation or the city in numbers without reading anybody's name. */
const COUNTERS = ['HEAD', 'VICE_HEAD', 'SECRETARY', 'SUPPORTER'];

/** Whether an office reads the register of its unit. */
export const reads = (office: Office): boolean => READERS[office.unit.kind]?.includes(office.role) ?? false;

/** The person's offices for which the register has something to show, each unit once; where one is read before where one counts. */
export function places(who: Me): Office[] {
  const all = [...who.offices.filter(reads), ...who.offices.filter((each) => each.unit.kind === 'FEDERATION' && COUNTERS.includes(each.role))];
  return [...new Map(all.reverse().map((each) => [each.unit.id, each])).values()].reverse();
}

/** Names are for associations and groups; above there are counts. */
export const narrow = (unit: Unit): boolean => unit.kind === 'ASSOCIATION' || unit.kind === 'GROUP';
