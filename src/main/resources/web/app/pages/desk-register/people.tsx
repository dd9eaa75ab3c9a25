import { useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { dateOf } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Phone } from '../../parts/checks';
import { Act, Choice } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { inBrackets, listed } from '../../parts/marks';
import type { Opening, Person } from './shapes';

const WHY = ['REVIEW', 'VISIT', 'PLAN', 'DRILL'] as const;

type Read = { items: Person[]; next?: string };

/**
 * The people, after a tap that says what for, because each who is shown is written into their log; asked for by that tap alone
 * and kept nowhere but on this page.
 */
export function People({ unit, running }: { unit: Unit; running: Opening[] }) {
  const [why, choose] = useState<(typeof WHY)[number] | null>(null);
  const [found, set] = useState<Read | null>(null);
  const [by, reading] = useState('');
  const read = (how: string, before: Person[], cursor = '') => async () => {
    const { body } = await get<Read>(`/api/v1/support-register?unit=${unit.id}&limit=50&${how}${cursor && '&cursor=' + encodeURIComponent(cursor)}`);
    reading(how);
    set({ items: [...before, ...body.items], next: body.next });
  };
  return (
    <section aria-labelledby="people">
      <h3 id="people">{t('desk.register.list')}</h3>
      {!found && <p class="hint">{t('desk.register.logged')}</p>}
      {!found && running.map((each) => (
        <div class="actions" key={each.id}><Act act={read('opening=' + each.id, [])}>{t('desk.register.read-all', { purpose: word('desk.register.purpose.', each.purpose) })}</Act></div>
      ))}
      {!found && running.length === 0 && (
        <>
          <Choice label={t('desk.register.why')} value={why} set={choose} choices={WHY.map((value) => ({ value, label: word('app.looks.reason.', value) }))} />
          <div class="actions"><Act disabled={!why} act={read('reason=' + why, [])}>{t('desk.register.read')}</Act></div>
        </>
      )}
      <div role="status">
        {found && found.items.length === 0 && <p class="card">{t('desk.register.nobody')}</p>}
        {found && found.items.length > 0 && <p>{t('desk.register.shown', { n: found.items.length })}</p>}
      </div>
      {found?.items.map((each) => <Card key={each.entry} person={each} />)}
      {found && (
        <div class="actions">
          {found.next && <Act kind="plain" act={read(by, found.items, found.next)}>{t('desk.form.more')}</Act>}
          <button type="button" class="button plain" onClick={() => set(null)}>{t('desk.look.shut')}</button>
        </div>
      )}
    </section>
  );
}

function Card({ person }: { person: Person }) {
  const { plan } = person;
  return (
    <article class="card">
      <h4 lang="ja">{person.name} {person.nameKana && <span class="quiet">{person.nameKana}</span>}</h4>
      <p><span lang="ja">{person.address}</span> {person.birthDate && <span class="quiet">{t('desk.register.born', { date: dateOf(person.birthDate) })}</span>}</p>
      {(person.phone || person.householdPhone) && (
        <p class="actions">
          {person.phone && <Phone number={person.phone} />}
          {person.householdPhone && <Phone number={person.householdPhone} who={t('desk.look.household')} />}
        </p>
      )}
      {!person.readable && <p class="note note-bad">{t('desk.register.damaged')}</p>}
      {person.powerDependent && <p><strong><Icon name="warning" /> {t('desk.register.power')}</strong></p>}
      <dl class="facts">
        <Fact of="reason" text={person.reasons && listed(person.reasons.map((each) => word('app.register.reason.', each)))} said={false} />
        <Fact of="needs" text={person.needs} />
        <Fact of="equipment" text={person.equipment} />
        <Fact of="contact" text={person.contact} />
        <Fact of="to" text={plan?.place} />
        <Fact of="route" text={plan?.route} />
      </dl>
      {plan?.shelter && <p><Shelter id={plan.shelter} /></p>}
      {plan && <Supporters plan={plan} />}
    </article>
  );
}

/** The shelter that somebody is to be brought to, by its name as soon as that is known. */
function Shelter({ id }: { id: string }) {
  const shelter = useGet<{ name: string }>('/api/v1/shelters/' + id);
  return <Link to={'/shelters/' + id} class="tall"><Icon name="shelter" /> <span lang={shelter.body && 'ja'}>{shelter.body?.name ?? t('app.page.shelter')}</span></Link>;
}

function Supporters({ plan }: { plan: NonNullable<Person['plan']> }) {
  return (
    <>
      <p><strong>{t('desk.register.supporters')}</strong></p>
      {plan.supporters.length === 0 ? <p>{t('desk.register.no-supporter')}</p> : (
        <ul>
          {plan.supporters.map((each) => (
            <li key={each.name + each.phone}><span lang="ja">{each.name}{each.relation && inBrackets(each.relation)}</span> {each.phone && <Phone number={each.phone} />}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A particular where there is one, in the words of whoever wrote it unless they are the page's own. */
function Fact({ of, text, said = true }: { of: string; text?: string; said?: boolean }) {
  if (!text) return null;
  return <><dt>{t('desk.register.' + of)}</dt><dd class="words" lang={said ? 'ja' : undefined}>{text}</dd></>;
}
