import { useEffect, useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link, place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { t } from '../../kernel/words';
import { arrive, wanted } from '../../kernel/wanted';
import { Icon, type IconName } from '../../parts/icon';

type City = { name: string; demo: boolean; publicUrl: string };
type Followed = { unit: string; name: string };

/** The first page: whoever has come in goes on to the inbox; everybody else finds the ways in. */
export default function Start() {
  const who = useSignal(me);
  const city = useGet<City>('/api/v1/city').body;
  useEffect(() => {
    // this page is still drawn while the next one is fetched
    if (who && place.value.path === '/') arrive();
  }, [who]);
  return (
    <div class="start">
      <p class="start-mark"><img src="/icon.svg" alt="" width="96" height="96" /></p>
      <h1>{city ? t('app.start.title', { city: city.name }) : t('app.name')}</h1>
      <p class="start-lead">{t('app.start.lead')}</p>
      {who === null && wanted() && <p class="note note-old" role="status">{t('app.start.first')}</p>}
      {who === null ? <Ways city={city} /> : <p class="quiet" role="status">{t('app.loading')}</p>}
      <p class="start-foot">
        <Link to="/language" class="button plain"><Icon name="globe" /> {t('label.choose-language')}</Link>
        <Link to="/shelters" class="button plain"><Icon name="shelter" /> {t('app.start.shelters')}</Link>
      </p>
    </div>
  );
}

/** The ways in, for whoever has none yet; what somebody has begun in this browser comes first. */
function Ways({ city }: { city?: City }) {
  const [followed, setFollowed] = useState<Followed>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void kept.find<Followed>('subscription').then(setFollowed, () => undefined);
    void kept.find('join').then((request) => setAsked(request !== undefined), () => undefined);
  }, []);
  return (
    <>
      {followed && <p><Link to={'/s/' + followed.unit} class="button wide">{t('app.start.followed', { area: followed.name })}</Link></p>}
      <ul class="ways">
        <li><Way to="/i" icon="key" title={t('app.start.enter')} text={t('app.start.enter-hint')} /></li>
        <li><Way to="/join" icon="join" title={t(asked ? 'app.start.asked' : 'app.start.join')} text={t('app.start.join-hint')} /></li>
        <li><Way to="/s" icon="pin" title={t('app.start.follow')} text={t('app.start.follow-hint')} /></li>
        {city?.demo && <li><Way to="/demo" icon="face" title={t('app.start.demo')} text={t('app.start.demo-hint')} /></li>}
      </ul>
    </>
  );
}

function Way({ to, icon, title, text }: { to: string; icon: IconName; title: string; text: string }) {
  return (
    <Link to={to} class="way">
      <span class="way-icon"><Icon name={icon} /></span>
      <span><strong>{title}</strong><span class="way-text">{text}</span></span>
    </Link>
  );
}
