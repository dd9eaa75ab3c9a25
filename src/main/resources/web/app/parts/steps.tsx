import { useEffect, useRef } from 'preact/hooks';
import { t } from '../kernel/words';

type StepsProps = { label: string; steps: string[]; now: number; go: (step: number) => void };

/** The steps of a longer work, the present one marked; others can be gone to. */
export function Steps({ label, steps, now, go }: StepsProps) {
  return (
    <nav aria-label={label}>
      <ol class="steps">
        {steps.map((step, i) => (
          <li key={step}>
            <button type="button" class="step" aria-current={i === now ? 'step' : undefined} onClick={() => go(i)}>
              <span aria-hidden="true" class="step-number">{i + 1}</span> {step}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The heading of a step; the focus moves to it when the step is gone to, so that readers hear where they are. */
export function StepHeading({ text, step, of }: { text: string; step: number; of: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current || step > 0) heading.current?.focus();
    first.current = false;
  }, [step]);
  return <h2 ref={heading} tabIndex={-1}>{text} <span class="only-read">{t('desk.form.step-of', { step: step + 1, of })}</span></h2>;
}
