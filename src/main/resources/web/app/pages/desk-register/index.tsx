import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me, type Office, type Unit } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { number } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Field } from '../../parts/form';
import { Shown } from '../../parts/state';
import { UnitPicker } from '../../parts/unit-picker';
import { Area } from './area';
import { narrow, places, reads } from './shapes';

/** The register of people who need help in an evacuation: names in an association or a group, counts above. */
export default function DeskRegister() {
  const who = useSignal(me);
  const all = who ? places(who) : [];
  const [chosen, choose] = useState('');
  const office = all.find((each) => each.unit.id === chosen) ?? all[0];
  return (
    <>
      <h1>{t('desk.nav.register')}</h1>
      <p>{t('desk.register.what')}</p>
      {!office && <p class="note note-old">{t('desk.register.not-yours')}</p>}
      {all.length > 1 && (
        <Field label={t('desk.register.where')}>
          {(id) => <select id={id} value={office.unit.id} onChange={(e) => choose(e.currentTarget.value)}>{all.map((each) => <option key={each.unit.id} value={each.unit.id}>{each.unit.name}</option>)}</select>}
        </Field>
      )}
      {office && (narrow(office.unit) ? <Area key={office.unit.id} unit={office.unit} office={office} /> : <Wide key={office.unit.id} office={office} />)}
    </>
  );
}

/** A federation or the city: how many there are, and the way down to whom one may read. */
function Wide({ office }: { office: Office }) {
  const [chosen, set] = useState<Unit[]>([]);
  return (
    <>
      <Counts unit={office.unit} />
      {reads(office) && (
        <>
          <UnitPicker label={t('desk.register.pick')} roots={[office.unit]} kinds={['ASSOCIATION', 'GROUP']} chosen={chosen} set={(units) => set(units.slice(-1))} />
          {chosen[0] && <Area key={chosen[0].id} unit={chosen[0]} office={office} />}
        </>
      )}
    </>
  );
}

type Counted = { people?: number; reasons: { reason: string; people?: number }[] };

function Counts({ unit }: { unit: Unit }) {
  const counts = useGet<Counted>('/api/v1/support-register/counts?unit=' + unit.id);
  const shown = (n?: number): string => (n === undefined ? t('desk.chart.few') : number(n));
  return (
    <Shown of={counts}>
      {({ people, reasons }) => (
        <section aria-labelledby="counts">
          <h2 id="counts">{t('desk.register.counts')}</h2>
          <p><strong>{t('desk.register.people', { n: shown(people) })}</strong></p>
          <table>
            <thead><tr><th scope="col">{t('desk.register.reason')}</th><th scope="col" class="n">{t('desk.register.number')}</th></tr></thead>
            <tbody>{reasons.map((each) => <tr key={each.reason}><th scope="row">{word('app.register.reason.', each.reason)}</th><td class="n">{shown(each.people)}</td></tr>)}</tbody>
          </table>
          <p class="hint">{t('desk.register.several')}</p>
        </section>
      )}
    </Shown>
  );
}
