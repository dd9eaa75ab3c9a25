package jp.kairan.translation;

import java.math.BigDecimal;

/** What number a numeral means, in digits, in kanji, or in both as in {@code 1万2千}. */
final class Numerals {
    static final String KANJI = "〇一二三四五六七八九十百千万億兆";

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** The number of a small numeral, or -1 where it is none. */
    static int small(String numeral) {
        BigDecimal value = value(numeral);
        return value != null && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(9999)) <= 0
                ? value.intValue()
                : -1;
    }

    /** The number, or null where the numeral is none that is written in this way. */
    static BigDecimal value(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 30) {
            return null;
        }
        String plain = numeral.replace(",", "");
        return positional(plain) ? new BigDecimal(digits(plain)) : summed(plain);
    }

    private static boolean positional(String numeral) {
        return numeral.length() > 1 && numeral.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    private static String digits(String kanji) {
        StringBuilder digits = new StringBuilder();
        kanji.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return digits.toString();
    }

    /** Units below 万 multiply what stands before them; 万 and above multiply all that was summed since the last of these. */
    private static BigDecimal summed(String numeral) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int digit = DIGITS.indexOf(c);
            if (Folded.digit(c) || c == '.' || digit >= 0) {
                run.append(digit >= 0 ? (char) ('0' + digit) : c);
                continue;
            }
            BigDecimal unit = unit(c);
            BigDecimal count = number(run);
            if (unit == null || count == null) {
                return null;
            }
            boolean none = run.length() == 0;
            run.setLength(0);
            if (unit.compareTo(BigDecimal.valueOf(1000)) <= 0) {
                section = section.add((none ? BigDecimal.ONE : count).multiply(unit));
            } else {
                BigDecimal counted = section.add(count);
                whole = whole.add((counted.signum() == 0 ? BigDecimal.ONE : counted).multiply(unit));
                section = BigDecimal.ZERO;
            }
        }
        BigDecimal rest = number(run);
        return rest == null ? null : whole.add(section).add(rest);
    }

    private static BigDecimal number(StringBuilder run) {
        try {
            return run.length() == 0 ? BigDecimal.ZERO : new BigDecimal(run.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal unit(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千' -> BigDecimal.valueOf(1000);
            case '万' -> BigDecimal.valueOf(10_000);
            case '億' -> BigDecimal.valueOf(100_000_000);
            case '兆' -> BigDecimal.valueOf(1_000_000_000_000L);
            default -> null;
        };
    }
}
