import { t } from '../kernel/words';
import { Field } from './form';

/** The city's clock against the world's; it knows no summer time. */
const OFFSET = '+09:00';

/** What a field of date and time says, as an instant; null where it is empty. */
export const instant = (local: string): string | null => (local ? local + (local.length === 16 ? ':00' : '') + OFFSET : null);

/** An instant as a field of date and time has it. */
export function local(at: string | number): string {
  return new Date(new Date(at).getTime() + 9 * 3600_000).toISOString().slice(0, 16);
}

type WhenProps = { label: string; hint?: string; value: string; set: (local: string) => void; required?: boolean };

/** A moment by the city's clock. */
export function When({ label, hint, value, set, required }: WhenProps) {
  return (
    <Field label={required ? label : label + ' ' + t('desk.form.optional')} hint={hint}>
      {(id, described) => <input id={id} type="datetime-local" value={value} required={required} aria-describedby={described} onInput={(e) => set(e.currentTarget.value)} />}
    </Field>
  );
}
