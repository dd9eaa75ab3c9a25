import { useEffect } from 'preact/hooks';
import { me } from '../../kernel/me';
import { go } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';

/** The first page: whoever has come in goes on to the inbox. */
export default function Start() {
  const who = useSignal(me);
  useEffect(() => {
    if (who) go('/inbox', true);
  }, [who]);
  return <h1>{t('app.name')}</h1>;
}
