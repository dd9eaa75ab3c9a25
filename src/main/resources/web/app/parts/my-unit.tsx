import { useState } from 'preact/hooks';
import { me, type Unit } from '../kernel/me';
import { useSignal } from '../kernel/signal';
import { t } from '../kernel/words';
import { Field } from './form';

const KEPT = 'kairan-desk-unit';

/** The units of one's offices, each once, the highest first. */
export function useMyUnits(): Unit[] {
  const offices = useSignal(me)?.offices ?? [];
  const order = ['CITY', 'FEDERATION', 'ORGANISATION', 'ASSOCIATION', 'GROUP'];
  const all = [...new Map(offices.map((office) => [office.unit.id, office.unit])).values()];
  return all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** For which of one's units one works at the desk now: remembered until the browser is closed. */
export function useMyUnit(): [Unit | undefined, () => preact.JSX.Element | null] {
  const units = useMyUnits();
  const [chosen, choose] = useState(sessionStorage.getItem(KEPT));
  const unit = units.find((each) => each.id === chosen) ?? units[0];
  const set = (id: string) => {
    sessionStorage.setItem(KEPT, id);
    choose(id);
  };
  const Chooser = () => units.length < 2 ? null : (
    <Field label={t('desk.my-unit')}>
      {(id) => (
        <select id={id} value={unit?.id} onChange={(e) => set(e.currentTarget.value)}>
          {units.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </select>
      )}
    </Field>
  );
  return [unit, Chooser];
}
