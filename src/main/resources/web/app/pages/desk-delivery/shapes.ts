import { t, word } from '../../kernel/words';
import type { Share } from '../../parts/charts';

type Outcome = 'WAITING' | 'ACCEPTED' | 'UNREGISTERED' | 'INVALID_TOKEN' | 'SENDER_MISMATCH' | 'EXPIRED' | 'GAVE_UP' | 'NO_ADDRESS' | 'STOPPED' | 'REFUSED';

/** One fan-out of one notice. */
export type Run = {
  id: string; unitName: string; kind: string; cause: string; urgency: 'NORMAL' | 'IMPORTANT' | 'EMERGENCY'; state: 'SENDING' | 'DONE' | 'STOPPED' | 'EXPIRED';
  targets: number; counts: Partial<Record<Outcome, number>>; acceptedPerSecond: number; secondsLeft?: number; waitingSince?: string; nextDueAt?: string;
  createdAt: string; finishedAt?: string;
};

/** GET /api/v1/delivery-board */
export type DeliveryBoard = {
  asOf: string; workers: 'IDLE' | 'SENDING' | 'PAUSED' | 'STALLED'; acceptedPerSecond: number;
  pauses: { scope: string; until: string; reason: string }[]; runs: Run[];
};

type Change = Omit<DeliveryBoard, 'runs'> & { runs: Run[]; gone: string[] };

/** Lays what changed over a board; new runs come first. */
export function laid(board: DeliveryBoard, { gone, runs, ...rest }: Change): DeliveryBoard {
  const kept = board.runs.filter((run) => !gone.includes(run.id)).map((run) => runs.find((newer) => newer.id === run.id) ?? run);
  const added = runs.filter((run) => !board.runs.some((known) => known.id === run.id));
  return { ...board, ...rest, runs: [...added, ...kept].sort((a, b) => b.createdAt.localeCompare(a.createdAt)) };
}

const DEAD: Outcome[] = ['UNREGISTERED', 'INVALID_TOKEN', 'SENDER_MISMATCH', 'NO_ADDRESS'];
const FAILED: Outcome[] = ['EXPIRED', 'GAVE_UP', 'REFUSED', 'STOPPED'];

const sum = (run: Run, outcomes: Outcome[]) => outcomes.reduce((all, each) => all + (run.counts[each] ?? 0), 0);

/** The four that matter: reached, waiting, phones that are no more, and those that could not be reached. */
export function parts(run: Run): Share[] {
  return [
    { key: 'accepted', label: t('desk.sending.accepted'), n: sum(run, ['ACCEPTED']), look: 'good' },
    { key: 'waiting', label: t('desk.sending.waiting'), n: sum(run, ['WAITING']), look: 'none' },
    { key: 'dead', label: t('desk.sending.dead'), n: sum(run, DEAD), look: 'conflict' },
    { key: 'failed', label: t('desk.sending.failed'), n: sum(run, FAILED), look: 'help' },
  ];
}

const KINDS = [
  'CIRCULAR', 'EVENT', 'BROADCAST', 'BROADCAST_DESK', 'SAFETY_CHECK', 'SAFETY_CHECK_BELOW', 'SAFETY_CHECK_DESK', 'SAFETY_ROUND', 'SAFETY_DRILL',
  'SAFETY_HELP', 'SAFETY_HELP_OWN', 'SAFETY_HELP_URGENT', 'SAFETY_ARRIVAL_HELP', 'SHELTER_CALL', 'SHELTER_CALL_CITY', 'SHELTER_CALL_DEPUTY',
  'SHELTER_CALL_PROPOSAL', 'WATCH_ALERT', 'BOOKING', 'BOOKING_REQUEST', 'REGISTER_OPENED', 'SNOW_HELP', 'SNOW_HELP_ANSWER', 'SNOW_HELP_OFFER',
];

/** What a run is about, in words. */
export const kindWord = (kind: string): string => word('desk.sending.kind-', KINDS.includes(kind) ? kind : 'OTHER');

/** Why sending holds still: the quota is used up, or the push service does not accept us. */
export const reasonWord = (reason: string): string => t(reason === 'QUOTA' ? 'desk.sending.reason-quota' : 'desk.sending.reason-refused');
