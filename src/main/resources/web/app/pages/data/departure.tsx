import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { forgetMe } from '../../kernel/me';
import { base } from '../../kernel/person';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';

/** Leaving the service for good: first what goes and what stays, then a second tap. */
export function Departure() {
  const [asked, ask] = useState(false);
  const [left, setLeft] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (asked || left) heading.current?.focus(); }, [asked, left]);
  const leave = async () => {
    await send('POST', '/api/v1/me/departure', { confirm: true });
    await forgetMe();
    setLeft(true);
  };
  if (left) {
    return (
      <section class="note note-good">
        <h2 tabIndex={-1} ref={heading}>{t('app.departure.done')}</h2>
        <p>{t('app.departure.thanks')}</p>
        <button type="button" class="button" onClick={() => location.replace(base + '/')}>{t('app.departure.start')}</button>
      </section>
    );
  }
  return (
    <section aria-labelledby="departure">
      <h2 id="departure" tabIndex={-1} ref={heading}>{t('app.departure.title')}</h2>
      {!asked && <><p>{t('app.departure.what')}</p><div class="actions"><button type="button" class="button plain" onClick={() => ask(true)}>{t('app.departure.begin')}</button></div></>}
      {asked && (
        <div class="note note-bad">
          <p><strong>{t('app.departure.goes')}</strong></p>
          <ul><li>{t('app.departure.goes-reading')}</li><li>{t('app.departure.goes-devices')}</li><li>{t('app.departure.goes-data')}</li></ul>
          <p><strong>{t('app.departure.stays')}</strong></p>
          <ul><li>{t('app.departure.stays-register')}</li><li>{t('app.departure.stays-paper')}</li></ul>
          <div class="actions">
            <button type="button" class="button plain" onClick={() => ask(false)}>{t('app.cancel')}</button>
            <Act kind="danger" act={leave}>{t('app.departure.do')}</Act>
          </div>
        </div>
      )}
    </section>
  );
}
