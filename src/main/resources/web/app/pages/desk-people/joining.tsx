import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { ago } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Field, Text } from '../../parts/form';
import { Shown } from '../../parts/state';
import type { Household } from './index';

type Enrolment = { id: string; name: string; nameKana?: string; address?: string; message?: string; createdAt: string };

/** Those who ask to come in, each to be put to a household of the register or declined. */
export function Joining({ unit }: { unit: Unit }) {
  const waiting = useGet<{ items: Enrolment[] }>(unit.kind === 'ASSOCIATION' ? `/api/v1/units/${unit.id}/enrolments` : null);
  if (unit.kind !== 'ASSOCIATION') return null;
  return (
    <section aria-labelledby="joining">
      <h2 id="joining">{t('desk.people.joining')}</h2>
      <Shown of={waiting}>
        {(page) => page.items.length === 0
          ? <p class="quiet">{t('desk.people.joining-none')}</p>
          : <>{page.items.map((each) => <One key={each.id} unit={unit} enrolment={each} again={waiting.again} />)}</>}
      </Shown>
    </section>
  );
}

function One({ unit, enrolment, again }: { unit: Unit; enrolment: Enrolment; again: () => void }) {
  const [search, setSearch] = useState(enrolment.address ?? '');
  const [house, setHouse] = useState('');
  const houses = useGet<{ items: Household[] }>(search ? `/api/v1/units/${unit.id}/households?limit=20&q=${encodeURIComponent(search)}` : null);
  const decide = (path: string, body?: unknown) => async () => {
    await send('POST', `/api/v1/enrolments/${enrolment.id}/${path}`, body);
    again();
  };
  return (
    <article class="card">
      <h3>{enrolment.name}</h3>
      <p>{enrolment.address} <span class="quiet">{ago(enrolment.createdAt)}</span></p>
      {enrolment.message && <p>{enrolment.message}</p>}
      <Text label={t('desk.people.search')} value={search} set={setSearch} />
      <Field label={t('desk.people.household')}>
        {(id) => (
          <select id={id} value={house} onChange={(e) => setHouse(e.currentTarget.value)}>
            <option value="">{t('desk.people.choose')}</option>
            {(houses.body?.items ?? []).map((each) => <option key={each.id} value={each.id}>{each.name} {each.address}</option>)}
          </select>
        )}
      </Field>
      <div class="actions">
        <Act act={decide('approval', { household: house })} disabled={!house}>{t('desk.people.approve')}</Act>
        <Act kind="danger" act={decide('refusal')}>{t('desk.people.decline')}</Act>
      </div>
    </article>
  );
}
