import { send } from '../../kernel/api';
import { ago, clock, number } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Shares, span } from '../../parts/charts';
import { Icon, type IconName } from '../../parts/icon';
import { Freshness, useLive, useTicking } from '../../parts/live';
import { Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import { laid, type Called, type Person, type ShelterBoard } from './shapes';

/** The calls as they run: who was asked in which turn, who comes and when. */
export function Calls({ drill }: { drill: boolean }) {
  const where = drill ? '?drill=true' : '';
  const live = useLive<ShelterBoard>('/api/v1/shelter-board' + where, '/api/v1/shelter-board/events' + where, laid);
  return (
    <section>
      <h2>{t('desk.shelters.calls')}</h2>
      <Shown of={live}>
        {(board) => {
          const { counts } = board;
          const all = counts.notOpen + counts.opened + counts.calledOff;
          return (
            <>
              <Freshness asOf={live.up ? live.at! : board.asOf} up={live.up} />
              {all === 0 ? <p>{t('desk.shelters.no-calls')}</p> : (
                <Shares total={all} summary={t('desk.shelters.summary', { all: number(all), opened: number(counts.opened), asking: number(counts.asking) })}
                  parts={[
                    { key: 'asking', label: t('desk.shelters.asking'), n: counts.asking, look: 'help' },
                    { key: 'coming', label: t('desk.shelters.coming'), n: counts.coming, look: 'part' },
                    { key: 'opened', label: t('desk.shelters.opened'), n: counts.opened, look: 'good' },
                    { key: 'off', label: t('desk.shelters.called-off'), n: counts.calledOff, look: 'none' },
                  ]} />
              )}
              <ul class="list">{board.shelters.map((each) => <OneCall key={each.call} called={each} />)}</ul>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

const SIGN: Record<'ASKING' | 'COMING' | 'OPENED' | 'CALLED_OFF', IconName> = { ASKING: 'warning', COMING: 'going', OPENED: 'check', CALLED_OFF: 'dash' };
const TONE = { ASKING: 'bad', COMING: 'warn', OPENED: 'good', CALLED_OFF: '' };

function OneCall({ called }: { called: Called }) {
  const now = useTicking(20_000);
  const overdue = (now - new Date(called.expectedSince).getTime()) / 1000;
  return (
    <li class="house">
      <p><strong>{called.name}</strong> <span class={'tag ' + TONE[called.state]}><Icon name={SIGN[called.state]} /> {word('desk.shelters.', called.state)}</span></p>
      <p>
        {called.closedAt ? t('desk.shelters.closed-at', { time: clock(called.closedAt) }) : t('desk.shelters.overdue', { time: clock(called.expectedSince), span: span(overdue) })}
        {!called.closedAt && ' ' + word('desk.shelters.step-', called.step)}
        {called.nextStepAt && ' ' + t('desk.shelters.next', { time: clock(called.nextStepAt) })}
      </p>
      {called.people.length > 0 && <ul class="members">{called.people.map((each) => <li key={each.account}>{said(each, now)}</li>)}</ul>}
      {!called.closedAt && (
        <div class="actions">
          <Twice kind="plain" label={<>{t('desk.shelters.call-off')}<span class="only-read"> {called.name}</span></>} question={t('desk.shelters.call-off-sure', { name: called.name })}
            yes={t('desk.shelters.call-off')} act={() => send('POST', `/api/v1/shelter-calls/${called.call}/cancellation`)} />
        </div>
      )}
    </li>
  );
}

function said(person: Person, now: number): string {
  const name = person.name ?? t('desk.shelters.somebody');
  const as = person.askedAs ? `（${word('desk.shelters.rank-', person.askedAs)}）` : '';
  const answer = person.answer === 'ACKNOWLEDGED' && person.arrivesAt ? t('desk.shelters.arrives', { time: clock(person.arrivesAt) })
    : person.answer === 'REFUSED' ? t('desk.shelters.refused') : person.answer === 'OPENED' ? t('desk.shelters.has-opened') : t('desk.shelters.silent');
  return `${name}${as}: ${answer}${person.answeredAt ? ` (${ago(person.answeredAt, now)})` : ''}`;
}
