import { useEffect, useState } from 'preact/hooks';
import { request, send } from '../../kernel/api';
import { useSignal } from '../../kernel/signal';
import { clock } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { checked } from '../../parts/pushed';
import { Step } from './index';

type Check = { id: string; state: 'SENT' | 'ACCEPTED' | 'ARRIVED' | 'FAILED'; problem?: string; createdAt: string; arrivedAt?: string };

const PATH = '/api/v1/me/device/push-checks';
const EVERY = 1500;
const LATE = 30_000;

/** Sends a push to the phone at hand and follows it until it is there. */
export function Test({ enabled, demo }: { enabled: boolean; demo: boolean }) {
  const [check, set] = useState<Check | null>(null);
  const [late, setLate] = useState(false);
  const here = useSignal(checked);
  const under = check && (check.state === 'SENT' || check.state === 'ACCEPTED');
  useEffect(() => {
    if (!check || !under) return;
    const begun = Date.now();
    const timer = setInterval(async () => {
      const response = await request(`${PATH}/${check.id}`).catch(() => null);
      if (response?.ok) set(await response.json());
      if (Date.now() - begun > LATE) setLate(true);
    }, EVERY);
    return () => clearInterval(timer);
  }, [check?.id, under]);
  const begin = async () => {
    setLate(false);
    set(await send<Check>('POST', PATH));
  };
  const there = check && (check.state === 'ARRIVED' || here === check.id);
  return (
    <Step title={t('app.push.test')} standing={there ? 'good' : check?.state === 'FAILED' ? 'bad' : 'open'}>
      <p>{t(demo ? 'app.push.test-demo' : 'app.push.test-what')}</p>
      <div role="status" aria-live="polite">
        {there && <p class="note note-good">✓ {t('app.push.arrived', { time: clock(check.arrivedAt ?? Date.now()) })}</p>}
        {check && !there && check.state !== 'FAILED' && <p class="note note-old"><Icon name="waits" /> {word('app.push.state.', check.state)}</p>}
        {check?.state === 'FAILED' && <p class="note note-bad">✕ {word('app.push.problem.', check.problem ?? 'UNAVAILABLE')}</p>}
        {late && !there && check?.state !== 'FAILED' && <p>{t('app.push.late')}</p>}
      </div>
      <div class="actions"><Act act={begin} disabled={!enabled || !!under && !late && !there}><Icon name="envelope" /> {t('app.push.send')}</Act></div>
    </Step>
  );
}
