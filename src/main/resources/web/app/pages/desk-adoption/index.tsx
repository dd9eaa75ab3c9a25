import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { Link, place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { amount, Figure, percentWords, UnitBars } from '../../parts/charts';
import { Choice } from '../../parts/form';
import { Shown } from '../../parts/state';

/** Households and their share; absent where withheld. */
type Part = { households?: number | null; percent?: number | null; asked?: number };
type Row = { unit: string; name: string; kind: string; outside: boolean; households: number; accounts: Part; reachable: Part; readers: Part; drill?: Part };
type Adoption = { unit: string; name: string; kind: string; asOf: string; narrowed: boolean; own: Row; rows: Row[] };

type Measure = 'accounts' | 'reachable' | 'readers' | 'drill';
const MEASURES: Measure[] = ['accounts', 'reachable', 'readers', 'drill'];

const label = (measure: Measure) => t('desk.adoption.' + measure);
const shown = (part?: Part): string => (part === undefined ? '－' : typeof part.percent === 'number' ? percentWords(part.percent) : t('desk.chart.few'));

/** How far the service has come among the households: who has a login, can be reached, reads, and answers drills. */
export default function AdoptionPage() {
  const unit = useSignal(place).query.get('unit');
  return <Adopted key={unit ?? ''} unit={unit} />;
}

function Adopted({ unit }: { unit: string | null }) {
  const found = useGet<Adoption>('/api/v1/adoption' + (unit ? '?unit=' + encodeURIComponent(unit) : ''));
  const [measure, choose] = useState<Measure>('reachable');
  return (
    <>
      <h1>{t('desk.nav.adoption')}</h1>
      <Shown of={found}>
        {(adoption) => (
          <>
            <h2>{adoption.name}</h2>
            <p class="quiet">{t('desk.adoption.as-of', { time: moment(adoption.asOf) })}</p>
            <p class="actions">
              {unit && <Link class="button plain" to="/desk/adoption">{t('desk.adoption.top')}</Link>}
              <button type="button" class="button plain" onClick={() => print()}>{t('desk.board.print')}</button>
            </p>
            <Own row={adoption.own} />
            {adoption.rows.length > 0 && (
              <>
                <h2>{t('desk.adoption.below')}</h2>
                <Choice label={t('desk.adoption.measure')} value={measure} set={choose}
                  choices={MEASURES.filter((each) => each !== 'drill' || adoption.own.drill).map((value) => ({ value, label: label(value) }))} />
                <Below rows={adoption.rows} measure={measure} />
              </>
            )}
            {adoption.narrowed && <p class="quiet">{t('desk.board.narrow', { few: t('desk.chart.few') })}</p>}
          </>
        )}
      </Shown>
    </>
  );
}

function Own({ row }: { row: Row }) {
  const measures = MEASURES.filter((each) => row[each]);
  const text = (measure: Measure) => {
    const part = row[measure]!;
    return `${shown(part)}（${amount(part.households)} / ${number(part.asked ?? row.households)}）`;
  };
  return (
    <Figure summary={t('desk.adoption.summary', { all: number(row.households), accounts: shown(row.accounts), reachable: shown(row.reachable), readers: shown(row.readers) })}
      head={[t('desk.adoption.measure'), t('desk.chart.number')]} rows={measures.map((each) => [label(each), text(each)])}>
      <UnitBars bars={measures.map((each) => ({ key: each, name: label(each), value: row[each]!.percent ?? null, text: text(each) }))} />
    </Figure>
  );
}

/** The units below, the least reached first: that is where somebody should go. */
function Below({ rows, measure }: { rows: Row[]; measure: Measure }) {
  const name = (row: Row) => (row.outside ? t('desk.board.outside') : row.name);
  const sorted = [...rows].sort((a, b) => (a[measure]?.percent ?? 101) - (b[measure]?.percent ?? 101));
  const lowest = sorted.find((row) => typeof row[measure]?.percent === 'number');
  return (
    <Figure summary={lowest ? t('desk.adoption.lowest', { measure: label(measure), name: name(lowest), percent: shown(lowest[measure]) }) : label(measure)}
      head={[t('desk.board.unit'), t('desk.adoption.households'), ...MEASURES.map(label)]}
      rows={sorted.map((row) => [
        row.outside || row.kind === 'GROUP' ? name(row) : <Link class="down" to={`/desk/adoption?unit=${row.unit}`}>{row.name}</Link>,
        number(row.households), ...MEASURES.map((each) => shown(row[each])),
      ])}>
      <UnitBars bars={sorted.map((row) => ({ key: row.unit + row.outside, name: name(row), value: row[measure]?.percent ?? null, text: shown(row[measure]) }))} />
    </Figure>
  );
}
