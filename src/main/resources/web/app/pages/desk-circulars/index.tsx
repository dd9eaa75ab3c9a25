import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { t } from '../../kernel/words';
import { Choice } from '../../parts/form';
import { OfficeChoice, useOffice } from '../../parts/office';
import { Shown } from '../../parts/state';
import { tallyPath, type TallyList } from '../../parts/tally';
import { Line, type CircularLine } from './line';

type Filter = 'ALL' | 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN';
type Lines = { items: CircularLine[]; next: string | null };

const FILTERS: Filter[] = ['ALL', 'DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'];

/** The circulars of one's unit, newest first, with how far each has come. */
export default function DeskCirculars() {
  const office = useOffice();
  const [filter, setFilter] = useState<Filter>('ALL');
  const [cursors, setCursors] = useState<string[]>(['']);
  const choose = (next: Filter) => { setFilter(next); setCursors(['']); };
  return (
    <>
      <h1>{t('desk.nav.circulars')}</h1>
      <OfficeChoice />
      {office && (
        <>
          <div class="actions"><Link to="/desk/circulars/new" class="button">{t('desk.circulars.new')}</Link></div>
          <div class="choice-row">
            <Choice label={t('desk.circulars.show')} value={filter} set={choose} choices={FILTERS.map((each) => ({ value: each, label: t('desk.circulars.filter.' + each.toLowerCase()) }))} />
          </div>
          {cursors.map((cursor, i) => (
            <Lines key={office.unit.id + filter + cursor} unit={office.unit.id} filter={filter} cursor={cursor}
              last={i === cursors.length - 1} more={(next) => setCursors([...cursors, next])} />
          ))}
        </>
      )}
    </>
  );
}

type LinesProps = { unit: string; filter: Filter; cursor: string; last: boolean; more: (cursor: string) => void };

function Lines({ unit, filter, cursor, last, more }: LinesProps) {
  const lines = useGet<Lines>(`/api/v1/circulars?unit=${unit}&limit=10${filter === 'ALL' ? '' : '&state=' + filter}${cursor && '&cursor=' + encodeURIComponent(cursor)}`);
  // asked for after the list, because it is counted: nobody waits for the names until the houses are known
  const out = (lines.body?.items ?? []).flatMap((line) => (line.state === 'PUBLISHED' && line.notice ? [line.notice] : []));
  const tallies = useGet<TallyList>(out.length ? tallyPath(unit, out) : null);
  const read = new Map(tallies.body?.items.map((each) => [each.notice, each.households]));
  return (
    <Shown of={lines}>
      {(body) => (
        <>
          {body.items.length === 0 && !cursor && <p class="quiet">{t('desk.circulars.empty')}</p>}
          <ul class="list">{body.items.map((line) => <Line key={line.id} line={line} households={read.get(line.notice ?? '')} />)}</ul>
          {last && body.next && <div class="actions"><button type="button" class="button plain" onClick={() => more(body.next!)}>{t('desk.form.more')}</button></div>}
        </>
      )}
    </Shown>
  );
}
