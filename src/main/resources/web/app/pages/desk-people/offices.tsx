import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { dateOf } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Field, Text } from '../../parts/form';
import { roleName, useOffice } from '../../parts/office';
import { Done, Shown } from '../../parts/state';
import { Successor, type Person } from './successor';

/** A term of office. */
export type Office = { id: string; role: string; account: string; name?: string; from: string; to?: string; standing: 'PAST' | 'CURRENT' | 'FUTURE' };

const ROLES: Partial<Record<Unit['kind'], string[]>> = {
  CITY: ['CITY_STAFF', 'CITY_ADMIN'],
  FEDERATION: ['HEAD', 'VICE_HEAD', 'SECRETARY', 'SUPPORTER', 'WELFARE_COMMISSIONER', 'FIRE_CORPS', 'SHELTER_KEY_HOLDER', 'SHELTER_DEPUTY'],
  ASSOCIATION: ['HEAD', 'VICE_HEAD', 'SECRETARY', 'SUPPORTER', 'WELFARE_COMMISSIONER', 'FIRE_CORPS', 'SHELTER_KEY_HOLDER', 'SHELTER_DEPUTY'],
  ORGANISATION: ['HEAD', 'VICE_HEAD', 'SECRETARY', 'FIRE_CORPS', 'SHELTER_KEY_HOLDER', 'SHELTER_DEPUTY'],
};

const MANAGES = ['HEAD', 'SECRETARY', 'CITY_ADMIN'];

/** Offices of today and of tomorrow, handing one over, and appointing to one that nobody holds. */
export function Offices({ unit }: { unit: Unit }) {
  const mine = useOffice();
  const offices = useGet<{ items: Office[] }>(`/api/v1/units/${unit.id}/offices?limit=100`);
  const [form, open] = useState<Office | 'new' | null>(null);
  const [done, tell] = useState('');
  const manages = mine !== null && MANAGES.includes(mine.role);
  const show = (next: Office | 'new') => { tell(''); open(next); };
  const finish = (said: string) => { open(null); tell(said); offices.again(); };
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{t('desk.people.offices')}</h2>
      {done && <Done>{done}</Done>}
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
                    <td>{dateOf(each.from)} – {each.to && dateOf(each.to)}</td>
                    <td>
                      {t('desk.people.standing.' + each.standing.toLowerCase())}{' '}
                      {manages && each.standing === 'CURRENT' && <button type="button" class="button plain" onClick={() => show(each)} aria-label={t('desk.people.hand-over-of', { role: roleName(each.role), name: each.name ?? '' })}>{t('desk.people.hand-over')}</button>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Shown>
      {manages && form === null && <div class="actions"><button type="button" class="button plain" onClick={() => show('new')}>{t('desk.people.appoint')}</button></div>}
      {form === 'new' && <Appoint unit={unit} done={finish} close={() => open(null)} />}
      {form && form !== 'new' && <HandOver key={form.id} unit={unit} office={form} done={finish} close={() => open(null)} />}
    </section>
  );
}

/** The heading of a form that opens below; eye and focus go to it. */
function Opened({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return <h3 ref={heading} tabIndex={-1}>{children}</h3>;
}

type FormProps = { unit: Unit; done: (said: string) => void; close: () => void };

function Appoint({ unit, done, close }: FormProps) {
  const roles = ROLES[unit.kind] ?? [];
  const [role, setRole] = useState(roles[0]);
  const [from, setFrom] = useState(new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10));
  const [person, set] = useState<Person | null>(null);
  const act = async () => {
    await send('POST', `/api/v1/units/${unit.id}/offices`, { role, ...person, from });
    done(t('desk.people.appointed', { role: roleName(role) }));
  };
  return (
    <section class="card">
      <Opened>{t('desk.people.appoint')}</Opened>
      <Field label={t('desk.people.office')}>
        {(id) => <select id={id} value={role} onChange={(e) => setRole(e.currentTarget.value)}>{roles.map((each) => <option key={each} value={each}>{roleName(each)}</option>)}</select>}
      </Field>
      <Text label={t('desk.people.first-day')} type="date" value={from} set={setFrom} required />
      <Successor unit={unit} set={set} />
      <div class="actions">
        <Act act={act} disabled={!from || !person}>{t('desk.people.appoint-yes')}</Act>
        <button type="button" class="button plain" onClick={close}>{t('app.cancel')}</button>
      </div>
    </section>
  );
}

function HandOver({ unit, office, done, close }: FormProps & { office: Office }) {
  const [last, setLast] = useState(office.to ?? '');
  const [ended, end] = useState(office.to);
  const [person, set] = useState<Person | null>(null);
  const finish = async () => {
    if (last !== ended) await send('POST', `/api/v1/offices/${office.id}/end`, { on: last });
    end(last);
  };
  const act = async () => {
    // a unit has one head at a time, so only there the end has to be known first; whoever tries again after that only appoints
    if (office.role === 'HEAD') await finish();
    await send('POST', `/api/v1/units/${unit.id}/offices`, { role: office.role, ...person, from: dayAfter(last) });
    if (office.role !== 'HEAD') await finish();
    done(t('desk.people.handed-over'));
  };
  return (
    <section class="card">
      <Opened>{t('desk.people.hand-over-of', { role: roleName(office.role), name: office.name ?? '' })}</Opened>
      <Text label={t('desk.people.last-day')} type="date" value={last} set={setLast} required />
      {ended && ended !== office.to && <p class="note note-old" role="status">{t('desk.people.half', { date: dateOf(ended) })}</p>}
      <Successor unit={unit} set={set} />
      <div class="actions">
        <Act act={act} disabled={!last || !person}>{t('desk.people.hand-over')}</Act>
        <button type="button" class="button plain" onClick={close}>{t('app.cancel')}</button>
      </div>
    </section>
  );
}

/** The calendar day after one. */
function dayAfter(date: string): string {
  const next = new Date(date + 'T00:00:00Z');
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
