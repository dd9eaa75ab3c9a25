import type { ComponentType } from 'preact';
import { signal, useSignal } from '../kernel/signal';

/**
 * Bars above every page, for what must not wait until somebody opens the right one (a safety check). A feature adds its own
 * when the app starts.
 */
const all = signal<ComponentType[]>([]);

/** Adds a bar, once. */
export function addBar(bar: ComponentType): void {
  if (!all.value.includes(bar)) all.value = [...all.value, bar];
}

/** All bars, in the order in which they were added. */
export function Bars() {
  return <>{useSignal(all).map((Bar, i) => <Bar key={i} />)}</>;
}
