import { useEffect, useState } from 'preact/hooks';
import { openFile } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { enqueue, taken, waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { clock, moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import type { Span } from '../../parts/span';
import { Shown } from '../../parts/state';
import type { Answering, EventDate } from './shapes';
import { WalkIn } from './walk-in';

type Line = { answer: string; name: string; kana?: string; affiliation?: string; state: 'ATTEND' | 'ABSENT' | 'UNDECIDED'; adults: number; children: number; checkedInAt?: string };
type Attendance = { totals: { expectedHeads: number; checkedInHeads: number }; lines: Line[] };

const BEFORE = 24 * 3600_000;

/** From when the service lets people be checked in: a hall is made ready the day before. */
const opens = (span: Span): number => new Date(span.startsAt ?? span.startsOn + 'T00:00:00+09:00').getTime() - BEFORE;

type SheetProps = { date: EventDate; unit: string; answering: Answering };

/** The list at the door: one tap for each who comes, which waits in the queue where there is no network. */
export function Sheet({ date, unit, answering }: SheetProps) {
  const door = `/api/v1/occurrences/${date.id}/`;
  const sheet = useGet<Attendance>(door + 'attendance');
  const heard = useSignal(taken);
  const [search, setSearch] = useState('');
  const open = Date.now() >= opens(date);
  // what the service has taken stands in its list; the list alone says who has come
  useEffect(() => {
    if (heard?.row.path.startsWith(door)) sheet.again();
  }, [heard]);
  const files = door + 'attendance/export?format=';
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet">{t('desk.event.sheet')}</h2>
      <Shown of={sheet}>
        {(it) => {
          const lines = it.lines.filter((line) => (line.name + (line.kana ?? '') + (line.affiliation ?? '')).includes(search));
          return (
            <>
              {!open && <p class="note">{t('desk.event.door-opens', { time: moment(opens(date)) })}</p>}
              {it.lines.length === 0 ? <p class="quiet">{t('desk.event.sheet-empty')}</p> : (
                <>
                  <div class="actions">
                    <Act kind="plain" act={() => openFile(files + 'PDF')}><Icon name="print" /> {t('desk.event.print')}</Act>
                    <Act kind="plain" act={() => openFile(files + 'CSV', 'attendance.csv')}><Icon name="download" /> {t('desk.event.sheet-csv')}</Act>
                  </div>
                  <p>{t('desk.event.came-of', { n: number(it.totals.checkedInHeads), all: number(it.totals.expectedHeads) })}</p>
                  <Text label={t('desk.event.search')} value={search} set={setSearch} />
                  <div class="scroll">
                    <table>
                      <thead><tr><th scope="col">{t('desk.event.name')}</th><th scope="col">{t('desk.event.answers')}</th><th scope="col">{t('desk.event.door')}</th></tr></thead>
                      <tbody>
                        {lines.map((line) => (
                          <tr key={line.answer}>
                            <th scope="row">{line.name} <span class="quiet">{line.affiliation}</span></th>
                            <td>{t('desk.event.' + line.state.toLowerCase())} {line.adults + line.children > 0 && t('desk.event.people', { n: line.adults + line.children })}</td>
                            <td><Arrival line={line} path={door + 'attendance/' + line.answer} open={open} /></td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                </>
              )}
            </>
          );
        }}
      </Shown>
      {open && <WalkIn path={door + 'walk-ins'} unit={unit} answering={answering} />}
    </section>
  );
}

function Arrival({ line, path, open }: { line: Line; path: string; open: boolean }) {
  const queued = useSignal(waiting).filter((row) => row.kind === 'check-in' && row.path === path);
  if (line.checkedInAt) return <>✓ {clock(line.checkedInAt)}</>;
  if (queued.some((row) => !row.refused)) return <><Icon name="waits" /> {t('desk.event.queued')}</>;
  if (!open) return <>–</>;
  const arrive = () => enqueue({ kind: 'check-in', method: 'PUT', path, body: { at: new Date().toISOString() }, about: line.name });
  return (
    <>
      {queued.some((row) => row.refused) && <span class="tag bad">✕ {t('desk.event.not-taken')}</span>}{' '}
      <button type="button" class="button plain" onClick={() => void arrive()} aria-label={t('desk.event.arrive-name', { name: line.name })}>{t('desk.event.arrive')}</button>
    </>
  );
}
