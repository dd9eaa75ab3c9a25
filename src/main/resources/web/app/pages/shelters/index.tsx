import { useMemo, useState } from 'preact/hooks';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { useAll } from '../../parts/all';
import { onFoot, wind } from '../../parts/around';
import { Act, Field } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { HAZARDS, hazardWord, MapLink, ShelterAge, ShelterInside, ShelterState, type Shelter } from '../../parts/shelter';
import { Shown } from '../../parts/state';
import { Around } from './around';
import { find, type Near } from './near';

const SHOWN = 10;

/** Shelters: the nearest first where the reader lets us know where they are, otherwise those of their own area first. */
export default function Shelters() {
  const [hazard, setHazard] = useState('');
  const [near, setNear] = useState<Near | null>(null);
  const [refused, refuse] = useState(false);
  const all = useAll<Shelter>('/api/v1/shelters?limit=100');
  const look = async (wanted: string) => {
    refuse(false);
    const found = await find(wanted, all.body ?? [], near?.from);
    if (found) setNear(found);
    else refuse(true);
  };
  const choose = (wanted: string) => {
    setHazard(wanted);
    if (near) void look(wanted).catch(() => refuse(true));
  };
  return (
    <>
      <h1>{t('app.nav.shelters')}</h1>
      <p>{t('shelter.anyone-welcome')}</p>
      <Field label={t('app.shelter.hazard')}>
        {(id) => (
          <select id={id} value={hazard} onChange={(e) => choose(e.currentTarget.value)}>
            <option value="">{t('app.shelter.any-hazard')}</option>
            {HAZARDS.map((each) => <option key={each} value={each}>{hazardWord(each)}</option>)}
          </select>
        )}
      </Field>
      <div class="actions">
        <Act act={() => look(hazard)}><Icon name="pin" /> {t(near ? 'app.shelter.again' : 'app.shelter.nearest')}</Act>
        {near && <button type="button" class="button plain" onClick={() => setNear(null)}>{t('app.shelter.by-area')}</button>}
      </div>
      <p class="hint">{t('app.shelter.privacy')}</p>
      {refused && <p class="note note-bad" role="alert">{t('app.shelter.no-position')}</p>}
      {near ? <Nearest near={near} /> : <Shown of={all}>{(items) => <OfArea all={items} hazard={hazard} />}</Shown>}
    </>
  );
}

function Nearest({ near }: { near: Near }) {
  return (
    <>
      <div role="status"><h2>{t('app.shelter.near-title')}</h2></div>
      {near.offline && <p class="note note-old">{t('app.shelter.offline')}</p>}
      <p>{t('app.shelter.near-order')} {t('shelter.go-on-foot')}</p>
      <Around items={near.items} />
      <ol class="list">
        {near.items.map((each, i) => (
          <li key={each.shelter.id}><Entry shelter={each.shelter} number={i + 1} away={t('app.shelter.away', { distance: distance(each.metres), minutes: onFoot(each.metres), direction: t('app.wind.' + wind(each.bearing)) })} /></li>
        ))}
      </ol>
      {!near.items.length && <p class="card">{t('app.shelter.none')}</p>}
    </>
  );
}

/** 350 m, 1.2 km */
export const distance = (metres: number): string => (metres < 950 ? Math.round(metres / 10) * 10 + ' m' : (metres / 1000).toFixed(1) + ' km');

function OfArea({ all, hazard }: { all: Shelter[]; hazard: string }) {
  const homes = useSignal(me)?.homes ?? [];
  const [most, more] = useState(SHOWN);
  const mine = useMemo(() => new Set(homes.flatMap((home) => home.units.map((unit) => unit.name))), [homes]);
  const fit = useMemo(() => order(all.filter((each) => !each.closedOn && (!hazard || each.hazards.includes(hazard))), mine), [all, hazard, mine]);
  const own = fit.filter((each) => each.communities.some((name) => mine.has(name))).length;
  return (
    <>
      <h2>{t(own ? 'app.shelter.my-area' : 'app.shelter.all', { n: fit.length })}</h2>
      <ul class="list">
        {fit.slice(0, Math.max(most, own)).map((each) => <li key={each.id}><Entry shelter={each} /></li>)}
      </ul>
      {!fit.length && <p class="card">{t('app.shelter.none')}</p>}
      {fit.length > Math.max(most, own) && <div class="actions"><button type="button" class="button plain" onClick={() => more(Math.max(most, own) + 20)}>{t('app.shelter.more', { n: fit.length - Math.max(most, own) })}</button></div>}
    </>
  );
}

/** Those of one's own area first; among equals those that are open, then those that should be. */
function order(all: Shelter[], mine: Set<string>): Shelter[] {
  const rank = (each: Shelter): number => {
    const open = each.status.state === 'OPEN' || each.status.state === 'PERMANENT';
    return (each.communities.some((name) => mine.has(name)) ? 0 : 10) + (each.expectedSince ? 1 : open ? 0 : 2);
  };
  return [...all].sort((a, b) => rank(a) - rank(b));
}

function Entry({ shelter, number, away }: { shelter: Shelter; number?: number; away?: string }) {
  return (
    <div class="shelter-entry">
      <h3>{number && <span class="shelter-number">{number}</span>} <Link to={'/shelters/' + shelter.id}><span lang="ja">{shelter.name}</span></Link></h3>
      <p><ShelterState of={shelter} /></p>
      {away && <p><strong>{away}</strong></p>}
      <p class="quiet" lang="ja">{shelter.address}</p>
      <ShelterInside of={shelter} />
      <ShelterAge of={shelter} />
      {away && <MapLink of={shelter} />}
    </div>
  );
}
