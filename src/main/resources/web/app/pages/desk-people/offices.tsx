import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { day } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Field, Text } from '../../parts/form';
import { roleName } from '../../parts/office';
import { Done, Shown } from '../../parts/state';
import type { Household } from './index';

type Office = { id: string; role: string; name?: string; from: string; to?: string; standing: 'PAST' | 'CURRENT' | 'FUTURE' };
type Resident = { id: string; name: string };

/** Offices of today and of tomorrow. A hand-over is one step: the successor begins the day after the predecessor's last. */
export function Offices({ unit }: { unit: Unit }) {
  const offices = useGet<{ items: Office[] }>(`/api/v1/units/${unit.id}/offices?limit=100`);
  const [handing, hand] = useState<Office | null>(null);
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{t('desk.people.offices')}</h2>
      <Shown of={offices}>
        {(page) => (
          <div class="scroll">
            <table>
              <thead><tr><th scope="col">{t('desk.people.office')}</th><th scope="col">{t('desk.event.name')}</th><th scope="col">{t('desk.people.term')}</th><th scope="col">{t('desk.people.standing')}</th></tr></thead>
              <tbody>
                {page.items.filter((each) => each.standing !== 'PAST').map((each) => (
                  <tr key={each.id}>
                    <th scope="row">{roleName(each.role)}</th>
                    <td>{each.name}</td>
                    <td>{day(each.from)}–{each.to && day(each.to)}</td>
                    <td>
                      {t('desk.people.standing.' + each.standing.toLowerCase())}{' '}
                      {each.standing === 'CURRENT' && <button type="button" class="button plain" onClick={() => hand(each)} aria-label={t('desk.people.hand-over-of', { role: roleName(each.role), name: each.name ?? '' })}>{t('desk.people.hand-over')}</button>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Shown>
      {handing && <HandOver key={handing.id} unit={unit} office={handing} done={() => { hand(null); offices.again(); }} />}
    </section>
  );
}

function HandOver({ unit, office, done }: { unit: Unit; office: Office; done: () => void }) {
  const [last, setLast] = useState(office.to ?? '');
  const [search, setSearch] = useState('');
  const [house, setHouse] = useState('');
  const [successor, setSuccessor] = useState('');
  const [finished, finish] = useState(false);
  const houses = useGet<{ items: Household[] }>(search.length > 0 ? `/api/v1/units/${unit.id}/households?limit=20&q=${encodeURIComponent(search)}` : null);
  const residents = useGet<{ items: Resident[] }>(house ? `/api/v1/households/${house}/residents` : null);
  const act = async () => {
    if (last !== office.to) await send('POST', `/api/v1/offices/${office.id}/end`, { on: last });
    await send('POST', `/api/v1/units/${unit.id}/offices`, { role: office.role, resident: successor, from: dayAfter(last) });
    finish(true);
    done();
  };
  return (
    <section class="card" aria-labelledby="hand-over">
      <h3 id="hand-over">{t('desk.people.hand-over-of', { role: roleName(office.role), name: office.name ?? '' })}</h3>
      <Text label={t('desk.people.last-day')} type="date" value={last} set={setLast} required />
      <Text label={t('desk.people.successor-search')} value={search} set={setSearch} />
      {houses.body && (
        <Field label={t('desk.people.household')}>
          {(id) => (
            <select id={id} value={house} onChange={(e) => { setHouse(e.currentTarget.value); setSuccessor(''); }}>
              <option value="">{t('desk.people.choose')}</option>
              {houses.body!.items.map((each) => <option key={each.id} value={each.id}>{each.name} {each.address}</option>)}
            </select>
          )}
        </Field>
      )}
      {house && residents.body && (
        <Field label={t('desk.people.successor')}>
          {(id) => (
            <select id={id} value={successor} onChange={(e) => setSuccessor(e.currentTarget.value)}>
              <option value="">{t('desk.people.choose')}</option>
              {residents.body!.items.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          )}
        </Field>
      )}
      <Act act={act} disabled={!last || !successor}>{t('desk.people.hand-over')}</Act>
      {finished && <Done>{t('desk.people.handed-over')}</Done>}
    </section>
  );
}

/** The calendar day after one. */
function dayAfter(date: string): string {
  const next = new Date(date + 'T00:00:00Z');
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
