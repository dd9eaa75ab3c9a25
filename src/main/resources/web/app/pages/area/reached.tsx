import { useEffect, useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { Problem } from '../../kernel/problem';
import { known, subscribe, system, type Hindrance } from '../../kernel/push';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';

/**
 * Offers pushes to whoever follows an area, and says what is in their way.
 *
 * @param ended called where the service knows no such follower any more
 */
export function Reached({ ended }: { ended: () => void }) {
  const key = useGet<{ kind: string }>('/api/v1/web-push/key');
  const [here, set] = useState<boolean | undefined>();
  const [hindrance, hinder] = useState<Hindrance | null>(null);
  useEffect(() => void known('follower').then(set, () => set(false)), []);
  const agree = async () => {
    try {
      const found = await subscribe('follower');
      hinder(found);
      set(found === null);
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 401)) throw failure;
      ended();
    }
  };
  // where the service sends to no browser there is nothing to offer
  if (here === undefined || !key.body || key.body.kind === 'NONE') return null;
  return (
    <div role="status">
      {here ? <p class="note note-good"><Icon name="bell" /> {t('app.devices.reachable')}</p> : <Act act={agree}><Icon name="bell" /> {t('app.push.allow')}</Act>}
      {hindrance && <p class="note note-bad">{hindrance === 'denied' ? t('app.push.denied-' + system) : t('app.push.hindrance.' + hindrance)}</p>}
      {hindrance === 'install' && <p>{t('app.push.install-ios')}</p>}
    </div>
  );
}
