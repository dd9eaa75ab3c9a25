import { useEffect, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { forget } from '../../kernel/push';
import { Problem } from '../../kernel/problem';
import { go, Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { moment } from '../../kernel/time';
import { language, t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { AreaSearch } from '../../parts/areas';
import { thisDevice } from '../../parts/device';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { langOfWords, useGetIn, type Translated } from '../../parts/reading';
import { Done, Shown } from '../../parts/state';
import { Reached } from './reached';

type Area = { unit: string; kind: string; name: string; nameKana?: string; languages: string[] };
type Followed = { unit: string; name: string };
type Bulletin = { broadcast: string; no: number; drill: boolean; level?: number; title: string; sentAt: string; translation?: Translated };

const CURRENT = '/api/v1/subscriptions/current';

/** An area that anybody may follow without a name, and what city hall says there now. */
export default function AreaPage({ params }: PageProps) {
  return params.unit ? <OneArea id={params.unit} /> : <Choose />;
}

function Choose() {
  return (
    <>
      <h1>{t('app.page.area')}</h1>
      <p>{t('app.area.lead')}</p>
      <AreaSearch label={t('app.area.search')} choose={(area) => go('/s/' + area.unit)} />
    </>
  );
}

function OneArea({ id }: { id: string }) {
  const area = useGet<Area>('/api/v1/areas/' + encodeURIComponent(id));
  return (
    <Shown of={area} title={t('app.page.area')}>{(found) => (
      <>
        <h1 lang="ja">{found.name}</h1>
        <Follow area={found} />
        <Now unit={found.unit} />
        <p class="actions">
          <Link to="/shelters" class="button plain"><Icon name="shelter" /> {t('app.nav.shelters')}</Link>
          <Link to="/language" class="button plain"><Icon name="globe" /> {t('label.choose-language')}</Link>
          <Link to="/" class="button plain">{t('app.back')}</Link>
        </p>
      </>
    )}</Shown>
  );
}

function Follow({ area }: { area: Area }) {
  const who = useSignal(me);
  const [followed, set] = useState<Followed | null | undefined>();
  useEffect(() => {
    void kept.find<Followed>('subscription').then((found) => set(found ?? null), () => set(null));
  }, []);
  const keep = async (next: Followed | null) => {
    await kept.keep('subscription', next ?? undefined);
    set(next);
  };
  // the service keeps whom it knows as the subscriber in a cookie, as it does with sessions
  const follow = async () => {
    const moved = followed && (await send('PATCH', CURRENT, { unit: area.unit }).then(() => true, ended));
    if (!moved) await send('POST', '/api/v1/subscriptions', { unit: area.unit, device: thisDevice() });
    await keep({ unit: area.unit, name: area.name });
  };
  const stop = async () => {
    await forget().catch(() => undefined);
    await send('DELETE', CURRENT).catch(ended);
    await keep(null);
  };
  if (who) return <p>{t('app.area.have-account')}</p>;
  if (followed === undefined) return null;
  if (followed?.unit === area.unit) {
    return <><Done>{t('app.area.followed')}</Done><Reached ended={() => keep(null)} /><div class="actions"><Act act={stop} kind="plain">{t('app.area.stop')}</Act></div></>;
  }
  return (
    <>
      <p>{t('app.area.what')}</p>
      {followed && <p class="quiet">{t('app.area.instead', { area: followed.name })}</p>}
      <Act act={follow}>{t('app.area.follow')}</Act>
    </>
  );
}

/** Whoever has no subscription any more may begin anew and need not end it. */
function ended(failure: unknown): false {
  if (failure instanceof Problem && failure.status === 401) return false;
  throw failure;
}

function Now({ unit }: { unit: string }) {
  const list = useGetIn<{ items: Bulletin[] }>('/api/v1/broadcasts?unit=' + unit, language());
  return (
    <section>
      <h2>{t('app.area.now')}</h2>
      <Shown of={list}>{({ items }) => items.length === 0 ? <p>{t('app.area.nothing')}</p> : (
        <ul class="list area-now">
          {items.map((each) => (
            <li key={each.broadcast}><Link to={'/broadcasts/' + each.broadcast}>
              {each.drill && !each.title.startsWith(t('label.drill').trim()) && <><span class="tag drill">{t('app.drill')}</span> </>}
              {each.level && <><span class={'tag level level-' + each.level}>{t('app.broadcast.level', { n: each.level })}</span> </>}
              <strong class="line" lang={langOfWords(each.translation)}>{each.title}</strong>
              <span class="quiet line">{moment(each.sentAt)}</span>
            </Link></li>
          ))}
        </ul>
      )}</Shown>
    </section>
  );
}
