import { useState } from 'preact/hooks';
import { useGet } from '../kernel/load';
import type { Me, Unit } from '../kernel/me';
import { t } from '../kernel/words';
import { Shown } from './state';

const ASKS = ['HEAD', 'VICE_HEAD', 'SECRETARY', 'CITY_STAFF', 'CITY_ADMIN'];
const WIDTH = ['CITY', 'FEDERATION', 'ASSOCIATION', 'GROUP'];

/** The units for which somebody may open checks and plan drills, the widest first. */
export function askingUnits(who: Me): Unit[] {
  const units = who.offices.filter((office) => ASKS.includes(office.role) && office.unit.kind !== 'ORGANISATION').map((office) => office.unit);
  return units.filter((unit, i) => units.findIndex((other) => other.id === unit.id) === i)
    .sort((a, b) => WIDTH.indexOf(a.kind) - WIDTH.indexOf(b.kind));
}

type TreeProps = { roots: Unit[]; chosen: Unit[]; set: (units: Unit[]) => void };

/** Where something is to happen: ticks on the tree 市 → 校下 → 町会 → 班, opened level by level. */
export function UnitTree({ roots, chosen, set }: TreeProps) {
  return (
    <>
      <ul class="tree tree-root">
        {roots.map((unit) => <Branch key={unit.id} unit={unit} chosen={chosen} set={set} above={false} />)}
      </ul>
      <p role="status">{chosen.length === 0 ? t('desk.tree.none') : t('desk.tree.chosen', { names: chosen.map((each) => each.name).join('、') })}</p>
    </>
  );
}

function Branch({ unit, chosen, set, above }: { unit: Unit; chosen: Unit[]; set: (units: Unit[]) => void; above: boolean }) {
  const [open, setOpen] = useState(false);
  const ticked = chosen.some((each) => each.id === unit.id);
  const toggle = () => set(ticked ? chosen.filter((each) => each.id !== unit.id) : [...chosen, unit]);
  return (
    <li>
      <div class="tree-row">
        {unit.kind !== 'GROUP' && (
          <button type="button" class="opener" aria-expanded={open} onClick={() => setOpen(!open)}
            aria-label={t(open ? 'desk.tree.close' : 'desk.tree.open', { name: unit.name })}><span aria-hidden="true">{open ? '▾' : '▸'}</span></button>
        )}
        <label class="check"><input type="checkbox" checked={ticked || above} disabled={above} onChange={toggle} /><span>{unit.name}</span></label>
      </div>
      {open && <Below unit={unit} chosen={chosen} set={set} above={above || ticked} />}
    </li>
  );
}

function Below({ unit, ...rest }: { unit: Unit; chosen: Unit[]; set: (units: Unit[]) => void; above: boolean }) {
  const below = useGet<{ items: Unit[] }>(`/api/v1/units?parent=${unit.id}&limit=100`);
  return (
    <Shown of={below}>
      {({ items }) => (
        <ul class="tree">
          {items.filter((each) => each.kind !== 'ORGANISATION').map((each) => <Branch key={each.id} unit={each} {...rest} />)}
        </ul>
      )}
    </Shown>
  );
}
