import { signal } from '../kernel/signal';

/**
 * How whoever uses this browser likes to read. Kept in the browser and not with the account, because it is about eyes and a
 * screen: the same person may read on a large tablet and on a small phone.
 */
export type Size = '1' | '2' | '3';

/** All sizes, the smallest first. */
export const SIZES: Size[] = ['1', '2', '3'];

const SIZE = 'kairan-size';
const FURIGANA = 'kairan-furigana';

/** How large everything is written. */
export const size = signal<Size>((localStorage.getItem(SIZE) as Size | null) ?? '1');

/** Whether Japanese texts have readings above their kanji. */
export const furigana = signal<boolean>(localStorage.getItem(FURIGANA) === 'yes');

/** Writes everything in another size from now on. */
export function chooseSize(wanted: Size): void {
  localStorage.setItem(SIZE, wanted);
  size.value = wanted;
  show();
}

/** Shows readings from now on, or no longer. */
export function chooseFurigana(wanted: boolean): void {
  localStorage.setItem(FURIGANA, wanted ? 'yes' : 'no');
  furigana.value = wanted;
}

function show(): void {
  document.documentElement.dataset.size = size.value;
}

show();
