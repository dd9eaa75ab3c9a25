import { useEffect, useState } from 'preact/hooks';
import { request, send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
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
import { langOfWords, useGetIn, type Translated } from '../../parts/reading';
import { Done, Shown } from '../../parts/state';

type Area = { unit: string; kind: string; name: string; nameKana?: string; languages: string[] };
type Followed = { unit: string; name: string; token: string };
type Bulletin = { broadcast: string; no: number; drill: boolean; level?: number; title: string; sentAt: string; translation?: Translated };

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
    <Shown of={area}>{(found) => (
      <>
        <h1 lang="ja">{found.name}</h1>
        <Follow area={found} />
        <Now unit={found.unit} />
        <p class="actions">
          <Link to="/shelters" class="button plain"><span aria-hidden="true">🏫</span> {t('app.nav.shelters')}</Link>
          <Link to="/language" class="button plain"><span aria-hidden="true">🌐</span> {t('label.choose-language')}</Link>
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
  const follow = async () => {
    if (followed) {
      const response = await asSubscriber(followed, 'PATCH', { unit: area.unit });
      if (response.ok) return keep({ ...followed, unit: area.unit, name: area.name });
      if (response.status !== 401) throw await Problem.of(response);
    }
    const made = await send<{ token: string }>('POST', '/api/v1/subscriptions', { unit: area.unit, device: thisDevice() });
    await keep({ unit: area.unit, name: area.name, token: made.token });
  };
  const stop = async () => {
    const response = await asSubscriber(followed!, 'DELETE');
    // whoever has no subscription any more has ended it already
    if (!response.ok && response.status !== 401) throw await Problem.of(response);
    await keep(null);
  };
  if (followed === undefined) return null;
  if (followed?.unit === area.unit) {
    return <><Done>{t('app.area.followed')}</Done><Act act={stop} kind="plain">{t('app.area.stop')}</Act></>;
  }
  return (
    <>
      <p>{t('app.area.what')}</p>
      {who && <p class="quiet">{t('app.area.have-account')}</p>}
      {followed && <p class="quiet">{t('app.area.instead', { area: followed.name })}</p>}
      <Act act={follow}>{t('app.area.follow')}</Act>
    </>
  );
}

function asSubscriber(followed: Followed, method: string, body?: object): Promise<Response> {
  const headers = { Authorization: 'Bearer ' + followed.token, ...(body ? { 'Content-Type': 'application/json' } : {}) };
  return request('/api/v1/subscriptions/current', { method, headers, body: body && JSON.stringify(body) });
}

function Now({ unit }: { unit: string }) {
  const list = useGetIn<{ items: Bulletin[] }>('/api/v1/broadcasts?unit=' + unit, language());
  return (
    <section>
      <h2>{t('app.area.now')}</h2>
      <Shown of={list}>{({ items }) => items.length === 0 ? <p>{t('app.area.nothing')}</p> : (
        <ul class="list">
          {items.map((each) => (
            <li key={each.broadcast}><Link to={'/broadcasts/' + each.broadcast}>
              {each.drill && <><span class="tag drill">{t('app.drill')}</span> </>}
              {each.level && <><span class={'tag level level-' + each.level}>{t('app.broadcast.level', { n: each.level })}</span> </>}
              <strong lang={langOfWords(each.translation)}>{each.title}</strong>
              <span class="quiet line">{moment(each.sentAt)}</span>
            </Link></li>
          ))}
        </ul>
      )}</Shown>
    </section>
  );
}
