import { ICONS } from './icon-paths';

/** What can be drawn. */
export type IconName = keyof typeof ICONS;

/**
 * A line drawing of our own in the colour of the words beside it; it says nothing to screen readers, because the words do.
 * Never a picture character, because many machines have no font for them and every phone draws them differently.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {ICONS[name].map((line) => <path key={line} d={line} />)}
    </svg>
  );
}
