import { t, word } from '../../kernel/words';

/** How it stands with a shelter. */
export type State = 'NOT_OPEN' | 'OPEN' | 'CLOSED' | 'UNKNOWN' | 'PERMANENT';

/** How full a shelter is. */
export type Crowding = 'VACANT' | 'CROWDED' | 'FULL' | 'UNKNOWN';

/** A shelter of the register with what was said of it last (GET /api/v1/shelters). */
export type Shelter = {
  id: string; name: string; address?: string; phone?: string; capacity?: number; closedOn?: string; expectedSince?: string;
  status: { state: State; crowding: Crowding; people?: number; needs: string[]; note: string; asOf?: string };
  words: { state?: string; crowding?: string };
};

/** Somebody who was asked to open a shelter, and what they said. */
export type Person = { account: string; name?: string; askedAs?: string; askedAt?: string; answer?: 'ACKNOWLEDGED' | 'REFUSED' | 'OPENED'; arrivesAt?: string; answeredAt?: string };

/** A shelter that was called to be opened. */
export type Called = {
  call: string; alarm: string; shelter: string; name: string; state: 'ASKING' | 'COMING' | 'OPENED' | 'CALLED_OFF'; step: 'RAISED' | 'KEY_HOLDER' | 'DEPUTY' | 'CITY';
  expectedSince: string; nextStepAt?: string; closedAt?: string; minutesOverdue?: number; people: Person[];
};

/** GET /api/v1/shelter-board */
export type ShelterBoard = { asOf: string; drill: boolean; counts: { notOpen: number; asking: number; coming: number; withCity: number; opened: number; calledOff: number }; shelters: Called[] };

type Change = Pick<ShelterBoard, 'asOf' | 'counts' | 'shelters'> & { gone: string[] };

/** Lays what changed over a board: those not open first, longest waited for in front. */
export function laid(board: ShelterBoard, change: Change): ShelterBoard {
  const kept = board.shelters.filter((each) => !change.gone.includes(each.call)).map((each) => change.shelters.find((newer) => newer.call === each.call) ?? each);
  const added = change.shelters.filter((each) => !board.shelters.some((known) => known.call === each.call));
  const rank = (each: Called) => (each.closedAt ? 1 : 0);
  return { ...board, asOf: change.asOf, counts: change.counts, shelters: [...kept, ...added].sort((a, b) => rank(a) - rank(b) || a.expectedSince.localeCompare(b.expectedSince)) };
}

/** How it stands with a shelter, in words. */
export const stateWord = (state: State): string => word('shelter.state.', state);

const CROWDING: Record<Crowding, string> = { VACANT: 'free', CROWDED: 'busy', FULL: 'full', UNKNOWN: 'unknown' };

/** How full a shelter is, in words. */
export const crowdingWord = (crowding: Crowding): string => t('shelter.crowding.' + CROWDING[crowding]);
