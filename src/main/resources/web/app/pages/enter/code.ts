/** Codes of invitations: the 27 symbols behind the '#' of a link, or the eleven that somebody types. */
const LINK = /^[A-Za-z0-9_-]{27}$/;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many symbols a typed code has. */
export const LENGTH = 11;

/** The code of a link, in whatever was scanned or stands behind '#'; null where there is none. */
export function linkCode(text: string): string | null {
  const code = text.slice(text.lastIndexOf('#') + 1).trim();
  return LINK.test(code) ? code : null;
}

/** What was typed, in capitals, without what people put between the symbols; I and L are 1, O is 0. */
export function symbols(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}ー−]/gu, '').replace(/[IL]/g, '1').replace(/O/g, '0');
}

export type Typed = 'more' | 'good' | 'mistyped' | 'strange';

/** How it stands with a code while it is typed: its last symbol is a check (Luhn modulo 32) over the others. */
export function judge(code: string): Typed {
  if ([...code].some((symbol) => !ALPHABET.includes(symbol))) return 'strange';
  if (code.length < LENGTH) return 'more';
  return code.length === LENGTH && check(code.slice(0, -1)) === code.at(-1) ? 'good' : 'mistyped';
}

function check(random: string): string {
  const base = ALPHABET.length;
  let sum = 0;
  let factor = 2;
  for (const symbol of [...random].reverse()) {
    const product = factor * ALPHABET.indexOf(symbol);
    sum += Math.floor(product / base) + (product % base);
    factor = 3 - factor;
  }
  return ALPHABET[(base - (sum % base)) % base];
}
