import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import type { Office } from '../../kernel/me';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';
import { Line } from './line';
import { useNames } from './names';
import type { Arrival, Called, Counts, Place } from './shapes';

type Page = { items: Arrival[]; next: string | null; of: string };
/** Stands for numbers that the reader's own step is about to change, which is no news to them. */
const OWN = '';

type ArrivalsProps = { check: Called; office: Office; shelter: Place | null };

/** Who came, those first who ask for help and are of no household that we know; numbers follow by themselves, names do not. */
export function Arrivals({ check, office, shelter }: ArrivalsProps) {
  const query = `check=${check.id}&${shelter ? 'shelter=' + shelter.id : 'unit=' + office.unit.id}`;
  const counts = usePoll<Counts>('/api/v1/shelter-arrivals/counts?' + query, () => !check.closedAt, 20);
  const [page, set] = useState<Page | null>(null);
  const [unmatched, only] = useState(false);
  const now = JSON.stringify(counts.body);
  const known = useRef(now);
  known.current = now;
  const read = async (open: boolean, cursor: string | null) => {
    // not kept in this browser: names are for now, and each look is written down
    const found = await send<Page>('GET', `/api/v1/shelter-arrivals?${query}&unmatched=${open}&limit=50${cursor ? '&cursor=' + encodeURIComponent(cursor) : ''}`);
    set((before) => ({ items: cursor && before ? [...before.items, ...found.items] : found.items, next: found.next ?? null, of: known.current }));
  };
  const first = counts.body !== undefined;
  useEffect(() => { if (first) void read(unmatched, null).catch(() => undefined); }, [first]);
  const names = useNames(page?.items.flatMap((each) => ['shelters/' + each.shelter, ...(each.unit ? ['units/' + each.unit] : [])]) ?? []);
  const matched = (arrival: Arrival) => {
    set((before) => before && { ...before, of: OWN, items: before.items.map((each) => (each.id === arrival.id ? arrival : each)) });
    counts.again();
  };
  useEffect(() => set((before) => (before?.of === OWN ? { ...before, of: now } : before)), [now]);
  return (
    <section>
      <Shown of={counts}>{(all) => <Tiles counts={all} />}</Shown>
      <h2>{t('desk.arrivals.list')}</h2>
      <p class="hint">{t('desk.houses.logged')}</p>
      <div class="actions">
        <label class="check"><input type="checkbox" checked={unmatched} onChange={() => { only(!unmatched); void read(!unmatched, null).catch(() => undefined); }} /> <span>{t('desk.arrivals.only-unmatched')}</span></label>
        <Act kind="plain" act={() => read(unmatched, null)}>{t('desk.board.refresh')}</Act>
      </div>
      <div role="status">{page && page.of !== now && page.of !== OWN && first && <p class="note note-old">{t('desk.arrivals.changed')}</p>}</div>
      {page && page.items.length === 0 && <p>{t('desk.arrivals.none')}</p>}
      <ul class="list">
        {page?.items.map((each) => (
          <Line key={each.id} arrival={each} shelter={names['shelters/' + each.shelter]} unit={each.unit && names['units/' + each.unit]} office={office} matched={matched} />
        ))}
      </ul>
      {page?.next && <Act kind="plain" act={() => read(unmatched, page.next)}>{t('desk.board.more')}</Act>}
    </section>
  );
}

function Tiles({ counts }: { counts: Counts }) {
  const tiles = [
    { key: 'urgent', n: counts.urgent, loud: counts.urgent > 0 },
    { key: 'help', n: counts.help, loud: counts.help > 0 },
    { key: 'unmatched', n: counts.unmatched, people: counts.unmatchedPeople },
    { key: 'arrivals', n: counts.arrivals, people: counts.people },
  ];
  return (
    <dl class="tiles">
      {tiles.map((each) => (
        <div key={each.key} class={each.loud ? 'loud' : undefined}>
          <dt>{each.loud && <><Icon name="warning" />{' '}</>}{t('desk.arrivals.count-' + each.key)}</dt>
          <dd>{number(each.n)}{each.people !== undefined && <small> {t('desk.arrivals.people', { n: number(each.people) })}</small>}</dd>
        </div>
      ))}
    </dl>
  );
}
