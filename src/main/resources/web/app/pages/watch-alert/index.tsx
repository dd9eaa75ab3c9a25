import { useEffect, useRef } from 'preact/hooks';
import { send } from '../../kernel/api';
import { taken } from '../../kernel/queue';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { colon, listed } from '../../parts/marks';
import { useNotice, useOpened } from '../../parts/notices';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';
import { alertReason, foundWord, onlooker } from '../../parts/watch';
import { Closing } from './closing';
import { Thread, type Told } from './thread';

const AGAIN = 5;

/** One alert for those who look in: what was noticed, who is on the way, what they say to each other, and how it ended. */
export default function WatchAlert({ params }: PageProps) {
  const path = '/api/v1/watch-alerts/' + params.alert;
  const found = usePoll<Told>(path, (alert) => !alert.closedAt, AGAIN);
  const notice = useNotice(params.alert);
  useOpened(notice, notice?.version);
  const heard = useSignal(taken);
  const again = found.again;
  useEffect(() => { if (heard?.row.kind === 'watch') again(); }, [heard]);
  return (
    <Shown of={found} title={t('app.page.watch')}>
      {(alert) => (
        <>
          <h1>{t('app.watch.title', { name: alert.householdName })}</h1>
          <Noticed alert={alert} />
          <Going alert={alert} path={path} again={again} />
          <Thread alert={alert} path={path} />
          {!alert.closedAt && <Closing path={path} again={again} />}
          <p class="actions"><Link to="/watch" class="button plain">{t('app.back')}</Link></p>
        </>
      )}
    </Shown>
  );
}

function Noticed({ alert }: { alert: Told }) {
  const urgent = alert.reason === 'HELP' && !alert.closedAt;
  const device = alert.entries.find((each) => each.device)?.device;
  return (
    <section class={urgent ? 'note note-bad' : 'card'}>
      <p><strong>{urgent && <Icon name="marks" />} {alertReason(alert.reason)}</strong></p>
      <p>{device && <><span lang="ja">{device}</span> </>}{t('app.watch.since', { time: moment(alert.raisedAt) })}</p>
      {!alert.closedAt && <p>{t('app.watch.urgent')}</p>}
      {!alert.closedAt && <p class="actions"><a class="button plain" href="tel:119"><Icon name="phone" /> 119</a></p>}
    </section>
  );
}

function Going({ alert, path, again }: { alert: Told; path: string; again: () => void }) {
  const box = useRef<HTMLElement>(null);
  const step = (method: 'POST' | 'DELETE') => async () => {
    await send(method, path + '/taking');
    again();
    // the button gives way to another: whoever was on it goes on from what it did
    box.current?.focus();
  };
  const { taker } = alert;
  return (
    <section class="card" aria-live="polite" ref={box} tabIndex={-1}>
      {alert.closedAt ? (
        <>
          <p><strong><Icon name="check" /> {t('app.watch.closed')}</strong> {moment(alert.closedAt)}</p>
          <p>{alert.found && foundWord(alert.found)}</p>
          {alert.comment && <p class="words" lang="ja">{alert.comment}</p>}
        </>
      ) : taker ? (
        <>
          <p><strong><Icon name="going" /> {onlooker(taker, alert.members)}{colon()}{t('app.watch.going')}</strong> {alert.takenAt && moment(alert.takenAt)}</p>
          {taker.me && <div class="actions"><Act kind="plain" act={step('DELETE')}>{t('app.watch.give-back')}</Act></div>}
        </>
      ) : (
        <>
          <p><strong><Icon name="ring" /> {t('app.watch.nobody')}</strong></p>
          {alert.escalatedAt && <p><Icon name="bell" /> {t('app.watch.escalated')} {moment(alert.escalatedAt)}</p>}
          <div class="actions"><Act act={step('POST')}><Icon name="going" /> {t('app.watch.take')}</Act></div>
        </>
      )}
      <p class="quiet">{t('app.watch.members')}{colon()}{listed(alert.members.map((each) => onlooker(each, alert.members)))}</p>
    </section>
  );
}
