import { signal } from '../kernel/signal';

/**
 * How whoever uses this browser likes to read. Kept in the browser and not with the account, because it is about eyes and a
 * screen: the same person may read on a large tablet and on a small phone.
 */
export type Size = '1' | '2' | '3';
export const SIZES: Size[] = ['1', '2', '3'];

const SIZE = 'kairan-size';
const FURIGANA = 'kairan-furigana';

/** How large everything is written. */
export const size = signal<Size>((localStorage.getItem(SIZE) as Size | null) ?? '1');

/** Whether Japanese texts have readings above their kanji. */
export const furigana = signal<boolean>(localStorage.getItem(FURIGANA) === 'yes');

export function chooseSize(wanted: Size): void {
  localStorage.setItem(SIZE, wanted);
  size.value = wanted;
  show();
}

export function chooseFurigana(wanted: boolean): void {
  localStorage.setItem(FURIGANA, wanted ? 'yes' : 'no');
  furigana.value = wanted;
}

function show(): void {
  document.documentElement.dataset.size = size.value;
}

show();
