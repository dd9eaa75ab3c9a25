import type { Waiting } from '../kernel/queue';
import { t, word } from '../kernel/words';
import { Icon } from './icon';

/** What somebody says to an invitation. */
export type AnswerState = 'ATTEND' | 'ABSENT' | 'UNDECIDED';

/** Whether who comes has a place, or waits for one. */
export type Seat = 'SEATED' | 'WAITING';

const MARKS: Record<AnswerState, { mark: string; tone: string }> = {
  ATTEND: { mark: '○', tone: 'good' },
  ABSENT: { mark: '×', tone: 'bad' },
  UNDECIDED: { mark: '△', tone: 'warn' },
};

/** The address of one's own answer for a date; where somebody has several households, that of one of them. */
export const answerPath = (occurrence: string, household?: string): string =>
  `/api/v1/occurrences/${occurrence}/answer` + (household ? '?household=' + household : '');

/** The last of what waits to be sent as an answer for a date. */
export function waitingAnswer(queue: Waiting[], occurrence: string, household?: string): Waiting | undefined {
  const mine = queue.filter((row) => !row.refused && row.kind === 'answer'
    && (household ? row.path === answerPath(occurrence, household) : row.path.split('?')[0] === answerPath(occurrence)));
  return mine[mine.length - 1];
}

/** One's own answer as a mark and a word, and whether the service has heard it. */
export function AnswerMark({ state, seat, waits }: { state: AnswerState; seat?: Seat; waits?: boolean }) {
  return (
    <>
      <span class={'tag ' + MARKS[state].tone}><span aria-hidden="true">{MARKS[state].mark} </span>{word('app.answer.', state)}</span>
      {seat === 'WAITING' && !waits && <>{' '}<span class="tag warn"><span aria-hidden="true">… </span>{t('app.answer.in-queue')}</span></>}
      {waits && <>{' '}<span class="tag warn"><Icon name="waits" /> {t('app.answer.unsent')}</span></>}
    </>
  );
}
