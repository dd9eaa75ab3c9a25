import { useEffect, useReducer } from 'preact/hooks';

/** A value that pages draw and that tells them when it is another. */
type Signal<T> = { value: T; follow(listener: () => void): () => void };

/** A signal that begins with a value. */
export function signal<T>(first: T): Signal<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get value() {
      return now;
    },
    set value(next: T) {
      if (next === now) return;
      now = next;
      [...listeners].forEach((listener) => listener());
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Draws a component again whenever the signal has another value. */
export function useSignal<T>(followed: Signal<T>): T {
  const [, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => followed.follow(() => again(0)), [followed]);
  return followed.value;
}
