import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { number } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act, Choice, Field } from '../../parts/form';
import { OfficeChoice, roleName, useOffice } from '../../parts/office';
import { Done } from '../../parts/state';
import { Columns, type Kind } from './columns';

type Report = {
  counts: { added: number; changed: number; unchanged: number; missing: number; faults: number };
  ignored?: string[];
  differences: { line: number; code?: string; change: 'ADDED' | 'CHANGED'; field?: string; before?: string; after?: string; shielded?: boolean }[];
  missing: { code: string; label: string; shielded?: boolean }[];
  faults: { line: number; column?: string; message: string; english: string }[];
};
type Import = { id: string; kind: Kind; state: 'REFUSED' | 'CHECKED' | 'APPLIED'; report: Report };

/** A register file: first what it would change is shown, and nothing happens before somebody says yes to that. */
export default function DeskImport() {
  const unit = useOffice()?.unit;
  const [kind, setKind] = useState<Kind>('HOUSEHOLDS');
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Import | null>(null);
  const check = async () => {
    const form = new FormData();
    form.append('file', file!);
    form.append('kind', kind);
    form.append('unit', unit!.id);
    setFound(await send<Import>('POST', '/api/v1/imports', form));
  };
  const apply = async () => setFound(await send<Import>('POST', `/api/v1/imports/${found!.id}/application`));
  return (
    <>
      <h1>{t('desk.nav.import')}</h1>
      <p>{t('desk.import.lead')}</p>
      <OfficeChoice />
      <Choice label={t('desk.import.kind')} value={kind} set={(next) => { setKind(next); setFound(null); }} choices={(['HOUSEHOLDS', 'RESIDENTS', 'OFFICES', 'UNITS'] as Kind[]).map((value) => ({ value, label: t('desk.import.kind.' + value.toLowerCase()) }))} />
      {unit && <Columns kind={kind} unit={unit} />}
      <Field label={t('desk.import.file')} hint={t('desk.import.file-hint')}>
        {(id, described) => <input id={id} aria-describedby={described} type="file" accept=".csv,.xlsx,text/csv" onChange={(e) => { setFile(e.currentTarget.files?.[0] ?? null); setFound(null); }} />}
      </Field>
      <Act act={check} disabled={!file || !unit}>{t('desk.import.check')}</Act>
      {found && <Difference of={found} />}
      {found?.state === 'CHECKED' && <Act act={apply}>{t('desk.import.apply', { n: number(found.report.counts.added + found.report.counts.changed) })}</Act>}
      {found?.state === 'APPLIED' && <Done>{t('desk.import.applied')}</Done>}
    </>
  );
}

/** Signs that no table has: the file is a picture, a document or the like. */
const noTable = (faults: Report['faults']): boolean => faults.every((fault) => fault.line <= 1 && /制御文字/.test(fault.message));

const kebab = (name: string): string => name.replace(/[A-Z]/g, '-$&');

/** A value of the register as people say it. */
function valueWord(field = '', value = ''): string {
  if (value === 'true' || value === 'false') return t('desk.import.' + (value === 'true' ? 'yes' : 'no'));
  if (value === '') return value;
  if (field === 'channel') return word('desk.people.channel.', value);
  if (field === 'role') return roleName(value);
  return field === 'kind' ? word('desk.pick.kind.', value) : value;
}

function Difference({ of }: { of: Import }) {
  const { counts, differences, missing, faults } = of.report;
  return (
    <section aria-labelledby="difference" class="card">
      <h2 id="difference">{t('desk.import.difference')}</h2>
      {faults.length === 0 && <p role="status">{t('desk.import.counts', { added: number(counts.added), changed: number(counts.changed), unchanged: number(counts.unchanged), missing: number(counts.missing), faults: number(counts.faults) })}</p>}
      {of.report.ignored && of.report.ignored.length > 0 && <p class="note note-old">{t('desk.import.ignored', { names: of.report.ignored.join('、') })}</p>}
      {faults.length > 0 && (
        <div class="note note-bad" role="status">
          <p>✕ {t(noTable(faults) ? 'desk.import.no-table' : 'desk.import.refused-n', { n: number(counts.faults) })}</p>
          {!noTable(faults) && <ul>{faults.map((fault, i) => <li key={i}>{t('desk.import.line', { n: fault.line })} {fault.column}: {fault.message}</li>)}</ul>}
        </div>
      )}
      {differences.length > 0 && (
        <div class="scroll">
          <table>
            <thead><tr><th scope="col">{t('desk.import.row')}</th><th scope="col">{t('desk.import.change')}</th><th scope="col">{t('desk.import.before')}</th><th scope="col">{t('desk.import.after')}</th></tr></thead>
            <tbody>
              {differences.map((each, i) => (
                <tr key={i}>
                  <th scope="row">{each.code ?? each.line}</th>
                  <td>{each.change === 'ADDED' ? '＋ ' : '↻ '}{t('desk.import.change.' + each.change.toLowerCase())} {each.field && word('desk.import.field.', kebab(each.field))}</td>
                  <td>{each.shielded ? t('desk.import.shielded') : valueWord(each.field, each.before)}</td>
                  <td>{each.shielded ? t('desk.import.shielded') : valueWord(each.field, each.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{t('desk.import.missing', { n: number(counts.missing) })}</summary>
          <ul>{missing.map((each) => <li key={each.code}>{each.code} {each.shielded ? t('desk.import.shielded') : each.label}</li>)}</ul>
        </details>
      )}
    </section>
  );
}
