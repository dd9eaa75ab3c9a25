import { useEffect, useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { day } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { OfficerChecks } from '../../parts/officers';
import { walks } from '../../parts/round';
import { myself, openChecks, type OwnSafety } from '../../parts/safety';
import { StatusTag, when } from '../../parts/safety-words';
import { Contacts } from './contacts';

const READY = ['towel', 'phone', 'family', 'medicine', 'shelter'];

/** The page while nothing is asked: what to keep ready, how it went last time, and how those without the app are asked. */
export function Calm({ known }: { known: boolean }) {
  const who = useSignal(me);
  const elsewhere = useSignal(openChecks).some((check) => check.office);
  return (
    <>
      <h1>{t('app.nav.safety')}</h1>
      <p class={'note ' + (known ? 'note-good' : 'note-old')} role="status">{t(!known ? 'app.safety.not-known' : elsewhere ? 'app.safety.not-asked' : 'app.safety.none-open')}</p>
      <OfficerChecks />
      <p>{t('app.safety.how')}</p>
      <LastCheck />
      <h2>{t('app.safety.ready')}</h2>
      <ul>{READY.map((each) => <li key={each}>{t('app.safety.ready.' + each)}</li>)}</ul>
      <p>{t('safety.dial-171')}</p>
      <p class="actions"><a class="button plain" href="tel:171">{t('app.safety.call', { number: '171' })}</a></p>
      <p class="quiet">{t('app.safety.practise')}</p>
      {who && walks(who) && <p class="actions"><Link to="/round" class="button plain"><Icon name="house" /> {t('app.nav.round')}</Link></p>}
      <Contacts />
    </>
  );
}

type Last = { id: string; drill: boolean };
type View = { drill: boolean; openedAt?: string };

function LastCheck() {
  const [last, set] = useState<Last | null>(null);
  useEffect(() => void kept.find<Last>('safety-last').then((found) => set(found ?? null), () => undefined), []);
  const check = useGet<View>(last && '/api/v1/safety-checks/' + last.id);
  const state = useGet<OwnSafety>(last && '/api/v1/safety-answers?check=' + last.id);
  if (!check.body || !state.body) return null;
  const mine = myself(state.body);
  return (
    <>
      <h2>{t('app.safety.last')}</h2>
      <p>
        {check.body.drill && <><span class="tag drill">{t('app.safety.drill')}</span> </>}
        {check.body.openedAt && day(check.body.openedAt)} {mine && <StatusTag status={mine.confirmed ? mine.status : 'UNCONFIRMED'} />} {mine?.asOf && when(mine.asOf)}
      </p>
      <p><Link to={'/safety/' + last!.id}>{t('app.safety.last-more')}</Link></p>
    </>
  );
}
