import type { ComponentChildren } from 'preact';
import { base } from './person';
import { signal } from './signal';

/** Where the page is: the address without the person's prefix, and what stands behind '?' and '#'. */
export type Place = { path: string; query: URLSearchParams; hash: string };

function here(): Place {
  return { path: location.pathname.slice(base.length) || '/', query: new URLSearchParams(location.search), hash: location.hash.slice(1) };
}

/** Where the reader is now. */
export const place = signal<Place>(here());

addEventListener('popstate', () => {
  place.value = here();
});

/** Goes to an address of this person's pages. */
export function go(to: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', base + to);
  place.value = here();
  scrollTo(0, 0);
}

/** What a pattern such as "/circulars/:id" finds in an address; null where it is another page's. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (let i = 0; i < wanted.length; i++) {
    // ids, codes and kinds are of these letters: anything else would become part of another path
    if (wanted[i].startsWith(':') && /^[\w-]+$/.test(given[i])) found[wanted[i].slice(1)] = given[i];
    else if (wanted[i] !== given[i]) return null;
  }
  return found;
}

type LinkProps = { to: string; children: ComponentChildren; class?: string; current?: boolean };

/** A link within the app; opens in a new tab like any other. */
export function Link({ to, children, current, ...rest }: LinkProps) {
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return <a href={base + to} onClick={click} aria-current={current ? 'page' : undefined} {...rest}>{children}</a>;
}
