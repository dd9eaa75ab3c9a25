import { language } from '../kernel/words';

/** Languages that are written in marks as wide as their letters. */
const wide = (): boolean => /^(ja|zh)/.test(language());

/** What stands between a word and what it is about. */
export const colon = (): string => (wide() ? '：' : language() === 'fr' ? ' : ' : ': ');

/** Things one after the other, as many as there are; the marks are those of the language that they are written in. */
export const listed = (all: string[], tag = language()): string => all.join(tag.startsWith('ja') || tag.startsWith('zh') ? '、' : ', ');

/** A remark within a line. */
export const inBrackets = (text: string): string => (wide() ? `（${text}）` : ` (${text})`);
