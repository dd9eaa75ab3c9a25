import { useGet } from '../../kernel/load';
import type { PageProps } from '../../pages';
import { Link } from '../../kernel/route';
import { day, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { listed } from '../../parts/marks';
import { MapLink, ShelterAge, ShelterInside, ShelterState, type Shelter } from '../../parts/shelter';
import { Shown } from '../../parts/state';

/** One shelter: how it stands, for what it is fit, how to get there. */
export default function OneShelter({ params }: PageProps) {
  const shelter = useGet<Shelter>('/api/v1/shelters/' + params.id);
  return (
    <>
      <Shown of={shelter} title={t('app.page.shelter')}>{(body) => <Details of={body} />}</Shown>
      <p><Link to="/shelters" class="tall">{t('app.shelter.back')}</Link></p>
    </>
  );
}

function Details({ of }: { of: Shelter }) {
  return (
    <article>
      <h1 lang="ja">{of.name}</h1>
      {of.closedOn && <p class="note note-bad">✕ {t('app.shelter.struck-off', { day: day(of.closedOn) })}</p>}
      <div class="card">
        <p><ShelterState of={of} /></p>
        <ShelterInside of={of} />
        <ShelterAge of={of} />
      </div>
      <p>{t('shelter.anyone-welcome')} {t('shelter.go-on-foot')}</p>
      <div class="actions">
        <MapLink of={of} />
        {of.phone && <a class="button plain" href={'tel:' + of.phone.replace(/[^0-9+]/g, '')}><Icon name="phone" /> {of.phone}</a>}
      </div>
      <dl class="particulars">
        <dt>{t('app.shelter.address')}</dt><dd lang="ja">{of.address}</dd>
        <dt>{t('app.shelter.kinds')}</dt><dd>{listed(of.words.kinds)}</dd>
        <dt>{t('app.shelter.fit')}</dt>
        <dd><ul class="ticks">{of.words.hazards.map((each) => <li key={each}><span aria-hidden="true">✓ </span>{each}</li>)}</ul></dd>
        {of.capacity !== undefined && <><dt>{t('app.shelter.capacity')}</dt><dd>{number(of.capacity)}{of.capacityNote && <><br /><span lang="ja">{of.capacityNote}</span></>}</dd></>}
        {of.communities.length > 0 && <><dt>{t('app.shelter.communities')}</dt><dd lang="ja">{of.communities.join('、')}</dd></>}
        {of.note && <><dt>{t('app.shelter.note')}</dt><dd lang="ja">{of.note}</dd></>}
      </dl>
      <h2>{t('app.shelter.bring')}</h2>
      <p>{t('shelter.what-to-bring')}</p>
      <p>{t('shelter.before-leaving')}</p>
    </article>
  );
}
