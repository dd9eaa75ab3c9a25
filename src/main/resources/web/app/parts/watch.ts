import { t, word } from '../kernel/words';

/** Somebody who is told of an alert: known by what they are to the household, never by name. */
export type Onlooker = { no: number; relation: 'FAMILY' | 'HEAD' | 'WELFARE_COMMISSIONER' | 'NEIGHBOUR' | 'GROUP_LEADER' | 'CALLED_IN'; me: boolean };

/** An occasion to look in at a household (GET /api/v1/watch-alerts). */
export type Alert = {
  id: string;
  householdName: string;
  reason: 'HELP' | 'ON_FOR' | 'OFF_FOR' | 'SILENT_FOR';
  raisedAt: string;
  escalatedAt?: string;
  taker?: Onlooker;
  takenAt?: string;
  closedAt?: string;
  found?: string;
  comment?: string;
  members: Onlooker[];
};

const ROLES = ['HEAD', 'WELFARE_COMMISSIONER', 'GROUP_LEADER'];

/** What somebody is called who looks in; numbered where several are the same to the household. */
export function onlooker(who: Onlooker, members: Onlooker[]): string {
  if (who.me) return t('app.watch.me');
  const name = ROLES.includes(who.relation) ? word('app.role.', who.relation) : word('app.watch.relation.', who.relation);
  const alike = members.filter((each) => each.relation === who.relation && !each.me);
  return alike.length > 1 ? `${name} ${alike.findIndex((each) => each.no === who.no) + 1}` : name;
}

/** Why somebody should look in, in words. */
export const alertReason = (reason: Alert['reason']): string => word('app.watch.reason.', reason);

/** What those who looked in may find, from the best to the worst, then what was nothing at all. */
export const FOUND = ['SAFE', 'AWAY', 'HURT', 'HOSPITAL', 'DEAD', 'FALSE_ALARM', 'DEVICE_FAULT'] as const;

/** What was found, in words. */
export const foundWord = (found: string): string => word('app.watch.found.', found);
