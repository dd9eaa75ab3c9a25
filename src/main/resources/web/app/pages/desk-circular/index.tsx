import { t } from '../../kernel/words';

export default function Soon() {
  return <h1>{t('desk.page.circular')}</h1>;
}
