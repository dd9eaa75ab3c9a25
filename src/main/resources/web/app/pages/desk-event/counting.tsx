import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { usePoll } from '../../parts/poll';
import { Done, Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import { counted, type Answering } from './shapes';

type Counts = { asked: number; unanswered: number; seated: number; waiting: number; absent: number; undecided: number; adults: number; children: number; capacity?: number };
type Quorum = { members: number; needed: number; expected: number; counted: number; reached: boolean; quorate: boolean; byMandate: number; byProxy: number };
const always = (): boolean => true;

/** Who answered what, and whether a meeting has its quorum, looked at again while the page is seen. */
export function Counting({ occurrence, meeting, answering }: { occurrence: string; meeting: boolean; answering: Answering }) {
  const counts = usePoll<Counts>(`/api/v1/occurrences/${occurrence}/answer-counts`, always, 5);
  const quorum = usePoll<Quorum>(meeting ? `/api/v1/occurrences/${occurrence}/quorum` : null, always, 5);
  const of = (n: number) => counted(n, answering);
  const [reminded, setReminded] = useState<number | null>(null);
  const remind = async () => {
    setReminded((await send<{ accounts: number }>('POST', `/api/v1/occurrences/${occurrence}/reminders`)).accounts);
  };
  return (
    <section aria-labelledby="counting">
      <h2 id="counting">{t('desk.event.answers')}</h2>
      <Shown of={counts}>
        {(c) => {
          const answered = c.asked - c.unanswered;
          return (
            <>
              <p aria-live="polite">{t('desk.event.answered-of', { n: of(answered), all: of(c.asked) })}</p>
              <meter class="meter" min={0} max={Math.max(1, c.asked)} value={answered} aria-label={t('desk.event.answers')} />
              <dl class="counts">
                <div><dt>◯ {t('desk.event.attend')}</dt><dd>{of(c.seated)}</dd></div>
                <div><dt>✕ {t('desk.event.absent')}</dt><dd>{of(c.absent)}</dd></div>
                <div><dt>△ {t('desk.event.undecided')}</dt><dd>{of(c.undecided)}</dd></div>
                <div><dt>… {t('desk.event.unanswered')}</dt><dd>{of(c.unanswered)}</dd></div>
                <div><dt>{t('desk.event.heads')}</dt><dd>{t('desk.event.people', { n: number(c.adults + c.children) })}{c.capacity ? ' / ' + t('desk.event.people', { n: number(c.capacity) }) : ''}</dd></div>
                {c.waiting > 0 && <div><dt>{t('desk.event.waiting')}</dt><dd>{of(c.waiting)}</dd></div>}
              </dl>
              {c.unanswered > 0 && <Twice kind="plain" label={t('desk.event.remind-again', { n: of(c.unanswered) })} question={t('desk.event.remind-sure', { n: of(c.unanswered) })} yes={t('desk.event.remind-yes')} act={remind} />}
              {reminded !== null && <Done>{t('desk.event.reminded', { n: number(reminded) })}</Done>}
            </>
          );
        }}
      </Shown>
      {meeting && (
        <Shown of={quorum}>
          {(q) => (
            <p class={'note ' + (q.reached || q.quorate ? 'note-good' : 'note-old')} role="status">
              {q.reached || q.quorate ? '✓ ' + t('desk.event.quorum-yes') : '… ' + t('desk.event.quorum-no')}{' '}
              {t('desk.event.quorum-numbers', { needed: of(q.needed), expected: of(q.expected), proxies: of(q.byProxy + q.byMandate), members: of(q.members) })}
            </p>
          )}
        </Shown>
      )}
    </section>
  );
}
