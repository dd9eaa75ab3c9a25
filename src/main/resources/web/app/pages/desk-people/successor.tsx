import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { t } from '../../kernel/words';
import { Field, Text } from '../../parts/form';
import { roleName } from '../../parts/office';
import { Shown } from '../../parts/state';
import type { Household } from './index';
import type { Office } from './offices';

/** Who is to hold an office: somebody of a household, or whoever has an account by an office already. */
export type Person = { resident: string } | { account: string };

type PickProps = { unit: Unit; set: (person: Person | null) => void };

/** Choosing a person: of an association by the house, elsewhere among the officers, because only associations read houses. */
export const Successor = (props: PickProps) => (props.unit.kind === 'ASSOCIATION' ? <OfHouse {...props} /> : <OfOfficers {...props} />);

function OfHouse({ unit, set }: PickProps) {
  const [search, setSearch] = useState('');
  const [house, setHouse] = useState('');
  const houses = useGet<{ items: Household[] }>(search ? `/api/v1/units/${unit.id}/households?limit=20&q=${encodeURIComponent(search)}` : null);
  const residents = useGet<{ items: { id: string; name: string }[] }>(house ? `/api/v1/households/${house}/residents` : null);
  return (
    <>
      <Text label={t('desk.people.successor-search')} value={search} set={(words) => { setSearch(words); setHouse(''); set(null); }} />
      {search && <Shown of={houses}>{(page) => <Pick label={t('desk.people.household')} of={page.items.map((each) => ({ id: each.id, name: each.name + ' ' + (each.address ?? '') }))} set={(id) => { setHouse(id); set(null); }} />}</Shown>}
      {house && <Shown of={residents}>{(page) => <Pick key={house} label={t('desk.people.person')} of={page.items} set={(id) => set(id ? { resident: id } : null)} />}</Shown>}
    </>
  );
}

function OfOfficers({ unit, set }: PickProps) {
  const officers = useGet<{ items: Office[] }>(`/api/v1/units/${unit.id}/offices?below=true&standing=CURRENT&limit=100`);
  return (
    <Shown of={officers}>
      {(page) => {
        const known = new Map(page.items.filter((each) => each.name).map((each) => [each.account, `${each.name}（${roleName(each.role)}）`]));
        return <Pick label={t('desk.people.person')} of={[...known].map(([id, name]) => ({ id, name }))} set={(id) => set(id ? { account: id } : null)} />;
      }}
    </Shown>
  );
}

function Pick({ label, of, set }: { label: string; of: { id: string; name: string }[]; set: (id: string) => void }) {
  if (of.length === 0) return <p class="quiet">{t('desk.people.nobody')}</p>;
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} onChange={(e) => set(e.currentTarget.value)}>
          <option value="">{t('desk.people.choose')}</option>
          {of.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </select>
      )}
    </Field>
  );
}
