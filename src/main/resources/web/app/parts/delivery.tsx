import { number, moment } from '../kernel/time';
import { t } from '../kernel/words';
import { usePoll } from './poll';
import { Shown } from './state';

type Run = { id: string; cause: string; state: 'SENDING' | 'DONE' | 'STOPPED' | 'EXPIRED'; targets: number; counts: Record<string, number>; createdAt: string };
type Delivery = { targets: number; runs: Run[] };

const FRESH = 60_000;

/** How far the pushes of a notice have come, phone by phone; moves by itself while they are under way. */
export function DeliveryProgress({ notice }: { notice: string }) {
  // what was just published is not cut into runs at once
  const moving = (delivery: Delivery) => delivery.runs.some((run) => run.state === 'SENDING' || Date.now() - new Date(run.createdAt).getTime() < FRESH) || !delivery.runs.length;
  const delivery = usePoll<Delivery>(`/api/v1/notices/${notice}/delivery`, moving);
  return (
    <Shown of={delivery}>
      {(body) => body.runs.length === 0
        ? <p class="quiet" role="status">{t('desk.sending.none')}</p>
        : <>{body.runs.map((run) => <OneRun key={run.id} run={run} />)}</>}
    </Shown>
  );
}

function OneRun({ run }: { run: Run }) {
  const waiting = run.counts.WAITING ?? 0;
  const accepted = run.counts.ACCEPTED ?? 0;
  const lost = run.targets - waiting - accepted;
  const words = t('desk.sending.run', { cause: t('desk.sending.cause.' + run.cause.toLowerCase().replace(/_/g, '-')), accepted: number(accepted), targets: number(run.targets) });
  return (
    <div class="card">
      <p><strong>{words}</strong> <span class="quiet">{moment(run.createdAt)}</span> <span class={'tag ' + (run.state === 'DONE' ? 'good' : 'warn')}>{t('desk.sending.state.' + run.state.toLowerCase())}</span></p>
      <progress class="meter" max={Math.max(1, run.targets)} value={run.targets ? run.targets - waiting : 1} aria-label={words} />
      <p class="quiet">{t('desk.sending.rest', { waiting: number(waiting), lost: number(lost) })}</p>
    </div>
  );
}
