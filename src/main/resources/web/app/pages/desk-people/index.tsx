import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { t } from '../../kernel/words';
import { Text } from '../../parts/form';
import { OfficeChoice, useOffice } from '../../parts/office';
import { Shown } from '../../parts/state';
import { Joining } from './joining';
import { Letters } from './letters';
import { Offices } from './offices';

/** A household of the register. */
export type Household = { id: string; unit: string; code?: string; name: string; address?: string; channel: 'APP' | 'PAPER' | 'BOTH'; protected?: boolean };

/** Who holds which office and when it changes hands, who asks to come in, and the households of the unit. */
export default function DeskPeople() {
  const office = useOffice();
  const unit = office?.unit;
  // privacy narrows upwards: a federation and the city's departments know offices, not houses
  const names = unit?.kind === 'ASSOCIATION' || office?.role === 'CITY_ADMIN';
  return (
    <>
      <h1>{t('desk.nav.people')}</h1>
      <OfficeChoice />
      {unit && <Joining key={unit.id + 'j'} unit={unit} />}
      {unit && <Offices key={unit.id + 'o'} unit={unit} />}
      {unit && names && <Households key={unit.id} unit={unit} />}
      {unit && !names && <p class="note note-old">{t('desk.people.no-houses')}</p>}
    </>
  );
}

function Households({ unit }: { unit: Unit }) {
  const [search, setSearch] = useState('');
  const [chosen, choose] = useState<Household[]>([]);
  const toggle = (house: Household) => choose(chosen.some((each) => each.id === house.id) ? chosen.filter((each) => each.id !== house.id) : [...chosen, house]);
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors[cursors.length - 1];
  const path = `/api/v1/units/${unit.id}/households?limit=50${search ? '&q=' + encodeURIComponent(search) : ''}${cursor ? '&cursor=' + encodeURIComponent(cursor) : ''}`;
  const groups = useGet<{ items: Unit[] }>(unit.kind === 'ASSOCIATION' ? `/api/v1/units?parent=${unit.id}&kind=GROUP&limit=100` : null);
  const groupOf = new Map(groups.body?.items.map((each) => [each.id, each.name]));
  const page = useGet<{ items: Household[]; next?: string }>(path);
  return (
    <section aria-labelledby="households">
      <h2 id="households">{t('desk.people.households')}</h2>
      <Text label={t('desk.people.search')} value={search} set={(text) => { setSearch(text); setCursors([]); }} />
      <Shown of={page}>
        {(it) => it.items.length === 0 ? <p class="quiet">{t('desk.people.nobody')}</p> : (
          <>
            <div class="scroll">
              <table>
                <thead><tr><th scope="col">{t('desk.people.household')}</th><th scope="col">{t('desk.people.group')}</th><th scope="col">{t('desk.people.address')}</th><th scope="col">{t('desk.people.channel')}</th><th scope="col">{t('desk.people.code')}</th><th scope="col">{t('desk.people.letter')}</th></tr></thead>
                <tbody>
                  {it.items.map((each) => (
                    <tr key={each.id}>
                      <th scope="row">{each.name} {each.protected && <span class="tag warn">{t('desk.people.protected')}</span>}</th>
                      <td>{groupOf.get(each.unit)}</td>
                      <td>{each.address}</td>
                      <td>{t('desk.people.channel.' + each.channel.toLowerCase())}</td>
                      <td>{each.code}</td>
                      <td><label class="check"><input type="checkbox" aria-label={t('desk.people.letter-of', { name: each.name })} checked={chosen.some((one) => one.id === each.id)} onChange={() => toggle(each)} /></label></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div class="actions">
              {cursors.length > 0 && <button type="button" class="button plain" onClick={() => setCursors(cursors.slice(0, -1))}>{t('desk.people.earlier')}</button>}
              {it.next && <button type="button" class="button plain" onClick={() => setCursors([...cursors, it.next!])}>{t('desk.people.further')}</button>}
            </div>
          </>
        )}
      </Shown>
      <Letters chosen={chosen} unit={unit.name} clear={() => choose([])} />
    </section>
  );
}
