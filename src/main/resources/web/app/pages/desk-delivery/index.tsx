import { t } from '../../kernel/words';

export default function Soon() {
  return <h1>{t('desk.nav.delivery')}</h1>;
}
