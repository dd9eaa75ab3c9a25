import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Something that is made, and asked for, only once somebody opens it. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: () => ComponentChildren }) {
  const [shown, show] = useState(open);
  return (
    <details class="card" open={open} onToggle={(e) => e.currentTarget.open && show(true)}>
      <summary>{title}</summary>
      {shown && children()}
    </details>
  );
}
