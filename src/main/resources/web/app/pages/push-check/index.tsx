import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { installed, permission, subscribe, supported, system, type Hindrance } from '../../kernel/push';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { Test } from './test';

type Device = { id: string; reachable: boolean };
type Standing = 'good' | 'bad' | 'open' | 'free';

const MARKS: Record<Standing, string> = { good: '✓', bad: '✕', open: '…', free: '－' };

/** Whether this phone can be reached, step by step, and how to mend what is in the way. */
export default function PushCheck() {
  const city = useGet<{ demo: boolean }>('/api/v1/city');
  const who = useSignal(me);
  const devices = useGet<{ items: Device[] }>('/api/v1/me/devices');
  const [hindrance, hinder] = useState<Hindrance | null>(null);
  const demo = city.body?.demo === true;
  const known = devices.body?.items.find((each) => each.id === who?.device)?.reachable === true;
  const ready = supported();
  const allowed = permission();
  const agree = async () => {
    hinder(await subscribe());
    devices.again();
  };
  return (
    <>
      <h1>{t('app.page.push-check')}</h1>
      <p>{t(demo ? 'app.push.demo' : 'app.push.what')}</p>
      <ol class="steps-push">
        {!demo && (
          <>
            <Step title={t('app.push.supports')} standing={ready ? 'good' : 'bad'}>
              {!ready && <p>{t(system === 'ios' && !installed() ? 'app.push.supports-ios' : 'app.push.supports-not')}</p>}
            </Step>
            <Step title={t('app.push.installed')} standing={installed() ? 'good' : system === 'ios' ? 'bad' : 'free'}>
              {!installed() && <p>{t('app.push.install-' + system)}</p>}
            </Step>
            <Step title={t('app.push.allowed')} standing={allowed === 'granted' ? 'good' : allowed === 'denied' && ready ? 'bad' : 'open'}>
              {ready && allowed === 'denied' && <p>{t('app.push.denied-' + system)}</p>}
              {ready && allowed === 'default' && <div class="actions"><Act act={agree}><Icon name="bell" /> {t('app.push.allow')}</Act></div>}
            </Step>
          </>
        )}
        <Step title={t('app.push.known')} standing={known ? 'good' : devices.body ? 'bad' : 'open'}>
          {devices.body && !known && <p>{t('app.push.known-not')}</p>}
          {!demo && ready && allowed === 'granted' && <div class="actions"><Act act={agree} kind={known ? 'plain' : 'main'}>{t('app.push.register')}</Act></div>}
          {hindrance && <p class="note note-bad" role="alert">{t('app.push.hindrance.' + hindrance)}</p>}
        </Step>
        <Test enabled={known} demo={demo} />
      </ol>
      <h2>{t('app.push.still')}</h2>
      <p>{t('app.push.still-what')}</p>
    </>
  );
}

/** One step: whether it holds, in a mark and a word, and what to do. */
export function Step({ title, standing, children }: { title: string; standing: Standing; children?: ComponentChildren }) {
  return (
    <li class={'step-push ' + standing}>
      <h2><span class={'tag ' + (standing === 'open' ? 'warn' : standing)}><span aria-hidden="true">{MARKS[standing]} </span>{t('app.push.standing.' + standing)}</span> {title}</h2>
      {children}
    </li>
  );
}
