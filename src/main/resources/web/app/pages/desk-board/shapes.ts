import type { AnswerClock, Counts } from '../../parts/checks';
import type { Point } from '../../parts/curve';

/** The kinds of units that the board shows. */
export type Kind = 'CITY' | 'FEDERATION' | 'ASSOCIATION' | 'GROUP';

/** A unit on the board; outside are a federation's households that are in no association. */
export type Row = {
  unit: string;
  name: string;
  kind: Kind;
  outside: boolean;
  counts: Counts;
  percentAnswered: number | null;
  clock: AnswerClock | null;
  started: boolean;
  associations: number;
  unstarted: number;
};

/** GET /api/v1/safety-checks/{id}/board */
export type Board = {
  check: string;
  drill: boolean;
  state: 'OPEN' | 'CLOSED';
  openedAt: string;
  asOf: string;
  narrow: boolean;
  own: Row;
  rows: Row[];
};

type Change = Pick<Board, 'state' | 'asOf' | 'own' | 'rows'> & { gone: Row[] };

const same = (a: Row, b: Row) => a.unit === b.unit && a.outside === b.outside;

/** Lays what changed over a board: rows keep their place, new ones come last. */
export function laid(board: Board, change: Change): Board {
  const kept = board.rows.filter((row) => !change.gone.some((gone) => same(gone, row)));
  const rows = kept.map((row) => change.rows.find((newer) => same(newer, row)) ?? row);
  const added = change.rows.filter((row) => !kept.some((known) => same(known, row)));
  return { ...board, state: change.state, asOf: change.asOf, own: change.own, rows: [...rows, ...added] };
}

/** What is known of the curve: its quarters, what this page has watched, and now. */
export function curve(board: Board, watched: Point[], now: number): Point[] {
  const clock = board.own.clock;
  const known: Point[] = [{ s: 0, percent: 0 }, ...watched];
  if (clock) {
    ([[clock.t25, 25], [clock.t50, 50], [clock.t75, 75]] as const).forEach(([s, percent]) => {
      if (s !== null) known.push({ s, percent });
    });
  }
  if (board.own.percentAnswered !== null) known.push({ s: now, percent: board.own.percentAnswered });
  let top = 0;
  // who answered late may have been seen early: the line never falls
  return known.sort((a, b) => a.s - b.s || a.percent - b.percent).map((each) => ({ s: each.s, percent: (top = Math.max(top, each.percent)) }));
}
