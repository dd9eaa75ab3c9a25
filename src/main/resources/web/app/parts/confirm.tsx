import { useRef } from 'preact/hooks';
import { t } from '../kernel/words';
import { Icon } from './icon';
import { confirmation, confirmRead, useTold, useWaiting, type Notice } from './notices';
import { Act } from './form';

/** Asks the reader to say that they have read it, and shows what became of that. */
export function Confirm({ notice, version }: { notice: Notice; version: number }) {
  const said = useTold();
  const queue = useWaiting();
  const state = confirmation(notice, version, said, queue);
  const box = useRef<HTMLElement>(null);
  const confirm = async () => {
    await confirmRead(notice, version);
    // the button is gone: whoever was on it goes on from what took its place
    box.current?.focus();
  };
  const earlier = notice.confirmed && (notice.confirmedVersion ?? 0) < version;
  return (
    <section class="card confirm" aria-live="polite" ref={box} tabIndex={-1}>
      {state === 'asked' && (
        <>
          <p>{t(earlier ? 'app.circular.confirm-again' : 'app.circular.confirm-please')}</p>
          <Act act={confirm}><span aria-hidden="true">✓</span> {t('app.circular.confirm')}</Act>
        </>
      )}
      {state === 'waiting' && <p><strong><Icon name="waits" /> {t('app.circular.confirm-waits')}</strong> {t('app.circular.confirm-waits-hint')}</p>}
      {state === 'done' && <p class="confirmed"><strong>✓ {t('app.circular.confirm-done')}</strong></p>}
    </section>
  );
}
