import { useState } from 'preact/hooks';
import { useGet } from '../kernel/load';
import type { Unit } from '../kernel/me';
import { t } from '../kernel/words';
import { Text } from './form';
import { Shown } from './state';

type Units = { items: Unit[]; next: string | null };
type Kind = Unit['kind'];

type PickerProps = {
  label: string;
  /** Where the tree begins; they can be chosen themselves. */
  roots: Unit[];
  /** What can be chosen; of other kinds one sees only what is below. */
  kinds: Kind[];
  chosen: Unit[];
  set: (units: Unit[]) => void;
};

/** The kinds of which an area is made up, when a safety check or a drill is for everybody in it. */
export const AREA_KINDS: Kind[] = ['CITY', 'FEDERATION', 'ASSOCIATION', 'GROUP'];

const KINDS: Kind[] = [...AREA_KINDS, 'ORGANISATION'];

/** Units chosen from the tree 市 → 校下 → 町会 → 班, by walking down it or by searching for a name. What is below a chosen one is chosen with it. */
export function UnitPicker({ label, roots, kinds, chosen, set }: PickerProps) {
  const [search, setSearch] = useState('');
  const toggle = (unit: Unit) => set(has(chosen, unit)
    ? chosen.filter((each) => each.id !== unit.id)
    : [...chosen, { id: unit.id, kind: unit.kind, name: unit.name }]);
  const props = { kinds, chosen, toggle };
  return (
    <fieldset>
      <legend>{label}</legend>
      <UnitChips chosen={chosen} set={set} />
      <Text label={t('desk.pick.search')} value={search} set={setSearch} maxLength={100} type="search" />
      {search.trim()
        ? roots.map((root) => <Found key={root.id} root={root} words={search.trim()} {...props} />)
        : <ul class="pick-tree">{roots.map((root) => <Branch key={root.id} unit={root} above={false} open={roots.length === 1} {...props} />)}</ul>}
    </fieldset>
  );
}

/** The units that are chosen, each with a button that takes it away. */
function UnitChips({ chosen, set }: { chosen: Unit[]; set: (units: Unit[]) => void }) {
  if (!chosen.length) return <p class="quiet">{t('desk.pick.none')}</p>;
  return (
    <ul class="chips" aria-label={t('desk.pick.chosen')}>
      {chosen.map((unit) => (
        <li key={unit.id}>
          <button type="button" class="button plain" aria-label={t('desk.pick.remove', { name: unit.name })} onClick={() => set(chosen.filter((each) => each.id !== unit.id))}>
            {unit.name} <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type Choosing = { kinds: Kind[]; chosen: Unit[]; toggle: (unit: Unit) => void };

const has = (units: Unit[], unit: Unit): boolean => units.some((each) => each.id === unit.id);

function Branch({ unit, above, open = false, ...choosing }: { unit: Unit; above: boolean; open?: boolean } & Choosing) {
  const [shown, show] = useState(open);
  // nothing that could be chosen is below the finest kind
  const deeper = choosing.kinds.some((kind) => KINDS.indexOf(kind) > KINDS.indexOf(unit.kind)) && unit.kind !== 'GROUP' && unit.kind !== 'ORGANISATION';
  return (
    <li>
      <div class="unit-line">
        {deeper
          ? <button type="button" class="button plain unit-open" aria-expanded={shown} aria-label={t('desk.pick.open', { name: unit.name })} onClick={() => show(!shown)}><span aria-hidden="true">{shown ? '▾' : '▸'}</span></button>
          : <span class="unit-open" />}
        <Tick unit={unit} above={above} {...choosing} />
      </div>
      {deeper && shown && <Below unit={unit} above={above || has(choosing.chosen, unit)} {...choosing} />}
    </li>
  );
}

function Tick({ unit, above, kinds, chosen, toggle }: { unit: Unit; above: boolean } & Choosing) {
  if (!kinds.includes(unit.kind)) return <span>{unit.name}</span>;
  return (
    <label class="check">
      <input type="checkbox" checked={above || has(chosen, unit)} disabled={above} onChange={() => toggle(unit)} />
      <span>{unit.name} <span class="quiet">{t('desk.pick.kind.' + unit.kind.toLowerCase())}</span></span>
    </label>
  );
}

function Below({ unit, ...rest }: { unit: Unit; above: boolean } & Choosing) {
  const [cursors, set] = useState<string[]>(['']);
  return (
    <ul class="pick-tree">
      {cursors.map((cursor, i) => (
        <Leaf key={cursor} path={`/api/v1/units?parent=${unit.id}&limit=100${cursor && '&cursor=' + encodeURIComponent(cursor)}`}
          last={i === cursors.length - 1} more={(next) => set([...cursors, next])} {...rest} />
      ))}
    </ul>
  );
}

function Leaf({ path, last, more, ...rest }: { path: string; above: boolean; last: boolean; more: (cursor: string) => void } & Choosing) {
  const units = useGet<Units>(path);
  if (!units.body) return <li><Shown of={units}>{() => null}</Shown></li>;
  // what cannot be chosen and has nothing below that could is left out
  const deepest = Math.max(...rest.kinds.map((kind) => KINDS.indexOf(kind)));
  const all = units.body.items.filter((each) => KINDS.indexOf(each.kind) <= deepest);
  return (
    <>
      {all.map((each) => <Branch key={each.id} unit={each} {...rest} />)}
      {last && units.body.next && <li><button type="button" class="button plain" onClick={() => more(units.body!.next!)}>{t('desk.form.more')}</button></li>}
    </>
  );
}

function Found({ root, words, ...choosing }: { root: Unit; words: string } & Choosing) {
  const found = useGet<Units>(`/api/v1/units?parent=${root.id}&q=${encodeURIComponent(words)}&limit=30`);
  return (
    <Shown of={found}>
      {(body) => {
        const all = body.items.filter((each) => choosing.kinds.includes(each.kind));
        return (
          <>
            <p role="status">{t('desk.pick.found', { n: all.length })}</p>
            <ul class="pick-tree">{all.map((each) => <li key={each.id} class="unit-line"><Tick unit={each} above={false} {...choosing} /></li>)}</ul>
          </>
        );
      }}
    </Shown>
  );
}
