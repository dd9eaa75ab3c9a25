import { t } from '../../kernel/words';
import { WayBack } from '../../parts/state';

/** An address at which there is nothing: it says so, and has a way back. */
export default function Missing() {
  return (
    <>
      <h1>{t('app.page.missing')}</h1>
      <p>{t('app.missing.what')}</p>
      <WayBack />
    </>
  );
}
