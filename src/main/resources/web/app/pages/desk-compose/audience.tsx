import { useEffect, useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { Problem } from '../../kernel/problem';
import { t } from '../../kernel/words';
import { Fold } from '../../parts/fold';
import { Field } from '../../parts/form';
import { roleName } from '../../parts/office';
import { Reached, type AudienceReach } from '../../parts/reach';
import { Trouble } from '../../parts/state';
import { AREA_KINDS, UnitPicker } from '../../parts/unit-picker';
import { termKey, type Term } from './draft';
import type { StepProps } from './write';

const ROLES = ['HEAD', 'VICE_HEAD', 'SECRETARY', 'GROUP_LEADER', 'SUPPORTER', 'WELFARE_COMMISSIONER', 'FIRE_CORPS', 'SHELTER_KEY_HOLDER', 'SHELTER_DEPUTY'];

type Lists = { items: { id: string; name: string; households: number; accounts: number }[] };

/** ② Whom it is for, in parts, and how many that are today. */
export function AudienceStep({ work, office, go }: StepProps) {
  const { words, names } = work.draft!;
  const set = (audience: Term[], more: Record<string, string> = {}) => work.change({ audience }, more);
  const units = (kind: Term['kind']): Unit[] => words.audience.filter((term) => term.kind === kind && !term.role)
    .map((term) => ({ id: term.unit!, kind: 'GROUP', name: names[term.unit!] ?? '…' }));
  // the others stay as they are; those of this kind are chosen anew
  const choose = (kind: Term['kind'], chosen: Unit[]) => set(
    [...words.audience.filter((term) => term.kind !== kind), ...chosen.map((unit) => ({ kind, unit: unit.id }))],
    Object.fromEntries(chosen.map((unit) => [unit.id, unit.name])));
  return (
    <div class="compose-columns">
      <div>
        <Parts terms={words.audience} names={names} name={(more) => work.change({}, more)} remove={(term) => set(words.audience.filter((each) => termKey(each) !== termKey(term)))} />
        <Fold title={t('desk.audience.everyone')} open>
          {() => <UnitPicker label={t('desk.audience.everyone-choose')} roots={[office.unit]} kinds={AREA_KINDS} chosen={units('EVERYONE')} set={(chosen) => choose('EVERYONE', chosen)} />}
        </Fold>
        <Offices unit={office.unit} add={(term) => set([...words.audience.filter((each) => termKey(each) !== termKey(term)), term], { [office.unit.id]: office.unit.name })} />
        <Lists unit={office.unit} terms={words.audience} set={set} />
        <Fold title={t('desk.audience.organisation')}>
          {() => <UnitPicker label={t('desk.audience.organisation-choose')} roots={[office.unit]} kinds={['ORGANISATION']} chosen={units('ORGANISATION')} set={(chosen) => choose('ORGANISATION', chosen)} />}
        </Fold>
        <Fold title={t('desk.audience.subscribers')}>
          {() => (
            <>
              <p class="hint">{t('desk.audience.subscribers-hint')}</p>
              <UnitPicker label={t('desk.audience.subscribers-choose')} roots={[office.unit]} kinds={['CITY', 'FEDERATION', 'ASSOCIATION']} chosen={units('SUBSCRIBERS')} set={(chosen) => choose('SUBSCRIBERS', chosen)} />
            </>
          )}
        </Fold>
      </div>
      <div><HowMany work={work} /></div>
      <div class="actions">
        <button type="button" class="button plain" onClick={() => go(0)}>{t('app.back')}</button>
        <button type="button" class="button" disabled={!words.audience.length} onClick={() => go(2)}>{t('desk.compose.to-check')}</button>
      </div>
    </div>
  );
}

type PartsProps = { terms: Term[]; names: Record<string, string>; name: (more: Record<string, string>) => void; remove: (term: Term) => void };

/** The audience in words; names that this browser does not know are asked for. */
function Parts({ terms, names, name, remove }: PartsProps) {
  const unknown = terms.flatMap((term) => term.unit ? ['/api/v1/units/' + term.unit] : ['/api/v1/lists/' + term.list]).filter((path) => !(path.split('/').pop()! in names));
  useEffect(() => {
    if (unknown.length) void Promise.all(unknown.map((path) => get<{ id: string; name: string }>(path).then((found) => [found.body.id, found.body.name])))
      .then((found) => name(Object.fromEntries(found)), () => undefined);
  }, [unknown.join()]);
  return (
    <section aria-label={t('desk.audience.chosen')}>
      <h3>{t('desk.audience.chosen')}</h3>
      {terms.length === 0 && <p class="note note-bad" role="alert">{t('desk.audience.nobody')}</p>}
      <ul class="list">
        {terms.map((term) => (
          <li key={termKey(term)} class="file-line">
            <span>{termName(term, names)}</span>
            <button type="button" class="button plain" aria-label={t('desk.pick.remove', { name: termName(term, names) })} onClick={() => remove(term)}>{t('desk.audience.remove')}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A part of an audience in words. */
export function termName(term: Term, names: Record<string, string>): string {
  const of = names[term.unit ?? term.list ?? ''] ?? '…';
  if (term.kind === 'OFFICE') return t('desk.audience.term-office', { name: of, role: roleName(term.role!) });
  return t('desk.audience.term-' + term.kind.toLowerCase(), { name: of });
}

function Offices({ unit, add }: { unit: Unit; add: (term: Term) => void }) {
  const [role, set] = useState('GROUP_LEADER');
  return (
    <details class="card">
      <summary>{t('desk.audience.office')}</summary>
      <Field label={t('desk.audience.office-choose', { name: unit.name })}>
        {(id) => <select id={id} value={role} onChange={(e) => set(e.currentTarget.value)}>{ROLES.map((each) => <option key={each} value={each}>{roleName(each)}</option>)}</select>}
      </Field>
      <div class="actions"><button type="button" class="button plain" onClick={() => add({ kind: 'OFFICE', unit: unit.id, role })}>{t('desk.audience.add')}</button></div>
    </details>
  );
}

function Lists({ unit, terms, set }: { unit: Unit; terms: Term[]; set: (terms: Term[], names?: Record<string, string>) => void }) {
  const lists = useGet<Lists>(`/api/v1/lists?unit=${unit.id}&limit=100`);
  if (!lists.body?.items.length) return null;
  return (
    <details class="card">
      <summary>{t('desk.audience.list')}</summary>
      <fieldset>
        <legend>{t('desk.audience.list-choose')}</legend>
        {lists.body.items.map((list) => {
          const on = terms.some((term) => term.list === list.id);
          return (
            <label class="check" key={list.id}>
              <input type="checkbox" checked={on} onChange={() => set(on ? terms.filter((term) => term.list !== list.id) : [...terms, { kind: 'LIST', list: list.id }], { [list.id]: list.name })} />
              <span>{list.name} <span class="quiet">{t('desk.audience.list-size', { households: list.households, people: list.accounts })}</span></span>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}

/** How many it reaches today, counted anew whenever the audience is another; the draft has to be with the service for it. */
export function HowMany({ work }: { work: StepProps['work'] }) {
  const [reach, set] = useState<AudienceReach | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = work.draft!.words.audience.map(termKey).join();
  useEffect(() => {
    if (!key) return set(null);
    let current = true;
    const timer = setTimeout(() => {
      void work.save().then((draft) => get<AudienceReach>(`/api/v1/circulars/${draft.id}/reach`)).then(
        (answer) => { if (current) { set(answer.body); setProblem(null); } },
        (failure) => { if (current) { set(null); setProblem(failure instanceof Problem ? failure : new Problem(0, 'broken', '')); } });
    }, 300);
    return () => { current = false; clearTimeout(timer); };
  }, [key]);
  return (
    <section class="card">
      <h3>{t('desk.how-many.title')}</h3>
      <div role="status">{reach ? <Reached reach={reach} /> : !problem && key && <p class="quiet">{t('desk.how-many.counting')}</p>}</div>
      {problem && <Trouble problem={problem} />}
    </section>
  );
}
