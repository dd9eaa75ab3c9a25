import { useEffect, useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { me, type Unit } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import type { Row } from './shapes';

/** The way back up the tree, as far as the reader's offices reach. */
export function Trail({ unit, check }: { unit: Row; check: string }) {
  const who = useSignal(me);
  const [above, set] = useState<Unit[]>([]);
  useEffect(() => {
    let current = true;
    void climb(unit.unit).then((all) => current && set(all), () => undefined);
    return () => { current = false; };
  }, [unit.unit]);
  const offices = who?.offices.map((office) => office.unit.id) ?? [];
  const widest = above.findIndex((each) => offices.includes(each.id));
  const shown = widest < 0 ? [] : above.slice(widest);
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t('desk.board.trail')}>
      <ol class="trail">
        {shown.map((each) => <li key={each.id}><Link to={`/desk/safety/${check}?unit=${each.id}`}>{each.name}</Link></li>)}
        <li aria-current="location">{unit.name}</li>
      </ol>
    </nav>
  );
}

/** The units above one, the city first. */
async function climb(id: string): Promise<Unit[]> {
  const above: Unit[] = [];
  type Placed = Unit & { parent?: string };
  let { parent } = (await get<Placed>('/api/v1/units/' + id)).body;
  while (parent) {
    const next = (await get<Placed>('/api/v1/units/' + parent)).body;
    above.unshift(next);
    parent = next.parent;
  }
  return above;
}
