import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../kernel/words';
import { Act } from './form';

type TwiceProps = { label: ComponentChildren; question: ComponentChildren; yes: string; act: () => unknown; kind?: 'main' | 'danger' | 'plain'; more?: ComponentChildren; ready?: boolean };

/** A button for what reaches many or cannot be undone: the first press asks, the second does. */
export function Twice({ label, question, yes, act, kind = 'main', more, ready = true }: TwiceProps) {
  const [asked, ask] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.focus();
  }, [asked]);
  if (!asked) return <button type="button" class={'button ' + kind} onClick={() => ask(true)}>{label}</button>;
  return (
    <div class="card" role="group" tabIndex={-1} ref={place} aria-label={t('desk.board.twice')}>
      <p><strong>{question}</strong></p>
      {more}
      <div class="actions">
        <Act kind={kind} disabled={!ready} act={async () => { await act(); ask(false); }}>{yes}</Act>
        <button type="button" class="button plain" onClick={() => ask(false)}>{t('app.cancel')}</button>
      </div>
    </div>
  );
}
