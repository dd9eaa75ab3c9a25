import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Problem } from '../kernel/problem';
import { t } from '../kernel/words';
import { Trouble } from './state';

type ButtonProps = { act: () => unknown; children: ComponentChildren; kind?: 'main' | 'danger' | 'plain'; disabled?: boolean; label?: string };

/** A button that says when what it does is under way, shows the problem if it fails, and cannot be pressed twice meanwhile. */
export function Act({ act, children, kind = 'main', disabled, label }: ButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (failure) {
      setProblem(failure instanceof Problem ? failure : new Problem(0, 'broken', ''));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" class={'button ' + kind} aria-busy={busy} disabled={disabled} aria-label={label} onClick={press}>{children}</button>
      {problem && <Trouble problem={problem} />}
    </>
  );
}

type FieldProps = { label: ComponentChildren; hint?: string; fault?: string; children: (id: string, describedBy: string | undefined) => ComponentChildren };

/** A labelled field with its hint, and what is wrong with it. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint" id={id + '-hint'}>{hint}</p>}
      {fault && <p class="note note-bad" role="alert" id={id + '-fault'}>✕ {fault}</p>}
      {children(id, [hint && id + '-hint', fault && id + '-fault'].filter(Boolean).join(' ') || undefined)}
    </div>
  );
}

type TextProps = { label: string; hint?: string; fault?: string; value: string; set: (text: string) => void; rows?: number }
  & Pick<JSX.InputHTMLAttributes<HTMLInputElement>, 'type' | 'required' | 'maxLength' | 'inputMode' | 'autocomplete'>;

/** A field for words; several rows make it a text area. */
export function Text({ label, hint, fault, value, set, rows, ...rest }: TextProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(id, described) => rows
        ? <textarea id={id} rows={rows} value={value} aria-describedby={described} aria-invalid={fault ? true : undefined} required={rest.required as boolean} maxLength={rest.maxLength as number} onInput={(e) => set(e.currentTarget.value)} />
        : <input id={id} value={value} aria-describedby={described} aria-invalid={fault ? true : undefined} onInput={(e) => set(e.currentTarget.value)} {...rest} />}
    </Field>
  );
}

type ChoiceProps<T extends string> = { label: string; value: T | null; choices: { value: T; label: string }[]; set: (value: T) => void };

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, value, choices, set }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {choices.map((each) => (
        <label key={each.value}>
          <input type="radio" name={name} checked={value === each.value} onChange={() => set(each.value)} />
          <span>{each.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Asks once more before something that cannot be undone. */
export function sure(question: string): boolean {
  return confirm(question);
}

