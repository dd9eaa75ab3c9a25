import { t } from '../../kernel/words';

export default function Soon() {
  return <h1>{t('desk.page.compose')}</h1>;
}
