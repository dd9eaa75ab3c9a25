/** How far help for a household has come. */
type Stage = 'OPEN' | 'CLAIMED' | 'ON_THE_WAY' | 'DONE';

/** A household that asked for help. */
export type Line = {
  household: string;
  name?: string;
  unitName: string;
  above?: string;
  status: string;
  flags: string[];
  since?: string;
  requests: number[];
  source?: string;
  stage: Stage;
  reopened: boolean;
  lapsed: boolean;
  by?: { unit: string; unitName: string; role: string };
  mine?: boolean;
  steppedAt?: string;
  handedOverAt?: string;
};

type Counts = { open: number; claimed: number; onTheWay: number; done: number; urgent: number; handedOver: number };

/** GET /api/v1/safety-checks/{id}/help */
export type HelpBoard = { asOf: string; drill: boolean; counts: Counts; lines: Line[]; more: boolean };

type Change = { asOf: string; counts: Counts; lines: Line[]; gone: string[] };

/** Lays what changed over a board; lines of the stream know neither name nor whose they are, so the name stays. */
export function laid(board: HelpBoard, change: Change): HelpBoard {
  const fresh = new Map(change.lines.map((line) => [line.household, line]));
  const kept = board.lines.filter((line) => !change.gone.includes(line.household)).map((line) => {
    const newer = fresh.get(line.household);
    fresh.delete(line.household);
    return newer ? { ...newer, name: line.name } : line;
  });
  return { ...board, asOf: change.asOf, counts: change.counts, lines: [...fresh.values(), ...kept].sort(byNeed) };
}

/** Open before done, urgent before the rest, then whoever waits longest. */
function byNeed(a: Line, b: Line): number {
  const rank = (line: Line) => (line.stage === 'DONE' ? 2 : line.status === 'URGENT' ? 0 : 1);
  return rank(a) - rank(b) || (a.since ?? '').localeCompare(b.since ?? '');
}

/** What stands open on one board and did not on the one before. */
export function newcomers(before: HelpBoard, now: HelpBoard): Line[] {
  return now.lines.filter((line) => line.stage === 'OPEN' && !before.lines.some((known) => known.household === line.household
    && known.stage !== 'DONE' && known.requests.length >= line.requests.length));
}
