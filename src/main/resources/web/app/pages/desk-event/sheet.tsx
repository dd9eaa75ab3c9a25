import { useState } from 'preact/hooks';
import { openFile } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { enqueue, waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { clock, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { Shown } from '../../parts/state';

type Line = { answer: string; name: string; kana?: string; affiliation?: string; state: 'ATTEND' | 'ABSENT' | 'UNDECIDED'; adults: number; children: number; checkedInAt?: string };
type Attendance = { totals: { expectedHeads: number; checkedInHeads: number }; lines: Line[] };

/** The list at the door: one tap for each who comes, which waits in the queue where there is no network. */
export function Sheet({ occurrence }: { occurrence: string }) {
  const sheet = useGet<Attendance>(`/api/v1/occurrences/${occurrence}/attendance`);
  const queued = useSignal(waiting).filter((row) => row.kind === 'check-in');
  const [search, setSearch] = useState('');
  const [tapped, setTapped] = useState<string[]>([]);
  const path = (line: Line) => `/api/v1/occurrences/${occurrence}/attendance/${line.answer}`;
  const arrive = async (line: Line) => {
    await enqueue({ kind: 'check-in', method: 'PUT', path: path(line), body: { at: new Date().toISOString() }, about: line.name });
    setTapped([...tapped, line.answer]);
  };
  const files = `/api/v1/occurrences/${occurrence}/attendance/export?format=`;
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet">{t('desk.event.sheet')}</h2>
      <div class="actions">
        <Act kind="plain" act={() => openFile(files + 'PDF')}><Icon name="print" /> {t('desk.event.print')}</Act>
        <Act kind="plain" act={() => openFile(files + 'CSV', 'attendance.csv')}>CSV</Act>
      </div>
      <Shown of={sheet}>
        {(it) => {
          const lines = it.lines.filter((line) => (line.name + (line.kana ?? '') + (line.affiliation ?? '')).includes(search));
          return (
            <>
              <p>{t('desk.event.came', { n: number(it.totals.checkedInHeads), all: number(it.totals.expectedHeads) })}</p>
              <Text label={t('desk.event.search')} value={search} set={setSearch} />
              <div class="scroll">
                <table>
                  <thead><tr><th scope="col">{t('desk.event.name')}</th><th scope="col">{t('desk.event.answers')}</th><th scope="col">{t('desk.event.door')}</th></tr></thead>
                  <tbody>
                    {lines.map((line) => (
                      <tr key={line.answer}>
                        <th scope="row">{line.name} <span class="quiet">{line.affiliation}</span></th>
                        <td>{t('desk.event.' + line.state.toLowerCase())} {line.adults + line.children > 0 && '×' + (line.adults + line.children)}</td>
                        <td>
                          {line.checkedInAt ? '✓ ' + clock(line.checkedInAt)
                            : queued.some((row) => row.path === path(line)) ? <><Icon name="waits" /> {t('desk.event.queued')}</>
                            : tapped.includes(line.answer) ? '✓'
                            : <button type="button" class="button plain" onClick={() => void arrive(line)} aria-label={t('desk.event.arrive-name', { name: line.name })}>{t('desk.event.arrive')}</button>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          );
        }}
      </Shown>
    </section>
  );
}
