import { t } from '../../kernel/words';

export default function Soon() {
  return <h1>{t('app.page.data')}</h1>;
}
