package jp.kairan.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that is read from paper and typed: ten random symbols of Crockford's base32 (50 bits) and a check symbol, as
 * {@code XXXX-XXXX-XXX}. The check is Luhn's over the same 32 symbols rather than Crockford's modulo 37, because the
 * latter needs signs that a phone's keyboard hides; it finds every single wrong symbol and nearly every swap of two.
 *
 * @param symbols the eleven symbols, in capitals, without hyphens
 */
record TypedCode(String symbols) {
    /** Symbols of which attempts are counted together. */
    static final int PREFIX = 4;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_SYMBOLS = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TypedCode random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RANDOM_SYMBOLS; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        code.append(check(code));
        return new TypedCode(code.toString());
    }

    /** Reads what somebody typed: any case, I and L for 1, O for 0, full width, hyphens and spaces anywhere. */
    static Optional<TypedCode> read(String typed) {
        String plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}ー−]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        boolean whole = plain.length() == RANDOM_SYMBOLS + 1
                && plain.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && plain.charAt(RANDOM_SYMBOLS) == check(plain.subSequence(0, RANDOM_SYMBOLS));
        return whole ? Optional.of(new TypedCode(plain)) : Optional.empty();
    }

    /** The first symbols, of which attempts are counted together. */
    String prefix() {
        return symbols.substring(0, PREFIX);
    }

    /** As it stands on paper. */
    String grouped() {
        return symbols.substring(0, GROUP) + "-" + symbols.substring(GROUP, 2 * GROUP) + "-"
                + symbols.substring(2 * GROUP);
    }

    /** Luhn's algorithm modulo 32. */
    private static char check(CharSequence symbols) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int i = symbols.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = factor * ALPHABET.indexOf(symbols.charAt(i));
            sum += product / base + product % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }

    @Override
    public String toString() {
        return "TypedCode[…]";
    }
}
