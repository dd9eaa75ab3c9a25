import { me } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { clock, moment, number } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Progress, Shares, span } from '../../parts/charts';
import { Icon } from '../../parts/icon';
import { Freshness, useLive, useTicking } from '../../parts/live';
import { Shown } from '../../parts/state';
import { kindWord, laid, parts, reasonWord, type DeliveryBoard, type Run } from './shapes';

const PATH = '/api/v1/delivery-board';

/** Whether what is published reaches the phones: every fan-out as it runs. For the city's staff. */
export default function DeliveryPage() {
  const city = useSignal(me)?.offices.some((office) => office.unit.kind === 'CITY');
  return (
    <>
      <h1>{t('desk.nav.delivery')}</h1>
      {city ? <Watched /> : <p>{t('desk.sending.city-only')}</p>}
    </>
  );
}

function Watched() {
  const live = useLive<DeliveryBoard>(PATH, PATH + '/events', laid);
  return (
    <Shown of={live}>
      {(board) => (
        <>
          <Freshness asOf={live.up ? live.at! : board.asOf} up={live.up} />
          <Hands board={board} />
          <h2>{t('desk.sending.runs')}</h2>
          {board.runs.length === 0 && <p>{t('desk.sending.none')}</p>}
          {board.runs.map((run) => <OneRun key={run.id} run={run} asOf={board.asOf} />)}
        </>
      )}
    </Shown>
  );
}

function Hands({ board }: { board: DeliveryBoard }) {
  const bad = board.workers === 'STALLED' || board.workers === 'PAUSED';
  return (
    <div role="status">
      <p class={'note ' + (bad ? 'note-bad' : 'note-good')}><Icon name={bad ? 'warning' : 'check'} /> <strong>{t('desk.sending.hands-' + board.workers.toLowerCase())}</strong> {board.acceptedPerSecond > 0 && t('desk.sending.rate', { n: number(board.acceptedPerSecond) })}</p>
      {board.pauses.map((each) => (
        <p key={each.scope} class="note note-old">‖ {t('desk.sending.pause', { scope: t('desk.sending.scope-' + (each.scope === 'ALL' ? 'all' : 'one'), { name: each.scope }), time: clock(each.until), reason: reasonWord(each.reason) })}</p>
      ))}
    </div>
  );
}

function OneRun({ run, asOf }: { run: Run; asOf: string }) {
  const now = useTicking(1_000);
  const summary = t('desk.sending.summary', { all: number(run.targets), accepted: number(run.counts.ACCEPTED ?? 0) });
  // where all went well a sentence is enough
  const plain = run.state === 'DONE' && (run.counts.ACCEPTED ?? 0) === run.targets;
  const settled = run.targets - (run.counts.WAITING ?? 0);
  // the board's figure is of its own moment and runs down by itself
  const left = run.secondsLeft === undefined ? null : Math.max(0, run.secondsLeft - (now - new Date(asOf).getTime()) / 1000);
  return (
    <article class="run">
      <h3>
        {run.urgency === 'EMERGENCY' && <span class="tag bad"><Icon name="marks" /> {t('desk.sending.emergency')}</span>} {run.urgency === 'IMPORTANT' && <span class="tag warn"><Icon name="mark" /> {t('desk.sending.important')}</span>} {kindWord(run.kind)} <span class="quiet">{word('desk.sending.cause.', run.cause)}</span>
      </h3>
      <p>{run.unitName} {moment(run.createdAt)} <span class={'tag ' + (run.state === 'DONE' ? 'good' : run.state === 'SENDING' ? 'warn' : 'bad')}><Icon name={run.state === 'DONE' ? 'check' : run.state === 'SENDING' ? 'going' : 'cross'} /> {word('desk.sending.state.', run.state)}</span></p>
      {run.state === 'SENDING' && <Progress label={t('desk.sending.settled')} value={settled} max={run.targets} />}
      {plain ? <p>✓ {summary}</p> : <Shares total={run.targets} parts={parts(run)} summary={summary} />}
      {run.state === 'SENDING' && (
        <p>
          {run.acceptedPerSecond > 0 && t('desk.sending.rate', { n: number(run.acceptedPerSecond) })}{' '}
          {left !== null && left > 0 && t('desk.sending.left', { time: span(left) })}{' '}
          {run.nextDueAt && t('desk.sending.held', { time: moment(run.nextDueAt) })}
          {run.waitingSince && run.acceptedPerSecond === 0 && <strong><Icon name="warning" /> {t('desk.sending.stuck', { time: clock(run.waitingSince) })}</strong>}
        </p>
      )}
      {run.finishedAt && <p class="quiet">{t('desk.sending.took', { time: span((new Date(run.finishedAt).getTime() - new Date(run.createdAt).getTime()) / 1000) })}</p>}
    </article>
  );
}
