package jp.kairan.translation;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.kairan.kernel.Language;

/** Looks at the words of an answer, all facts left out, for anything that nobody said. */
final class Wariness {
    /** An answer may be this many times as long as the line: Burmese and Bengali need about four times as many signs. */
    private static final int LONGER = 8;

    private static final int LONGER_BY = 80;

    /** From this many letters on an answer that has only a fraction of them cannot be all. */
    private static final int LETTERS = 20;

    private static final int SHORTER = 20;

    private static final Pattern ADDRESS = Pattern.compile(
            "://|(?i:www\\.)|[^\\s@]@[^\\s@]|[^\\s＠]＠[^\\s＠]|(?<![A-Za-z0-9-])[A-Za-z0-9-]{2,63}+\\.[a-z]{2,20}+(?![A-Za-z])");

    private static final Pattern REMAINS = Pattern.compile("=\"|\\{\\{|\\}\\}|\\]\\(|(?i:javascript:|mailto:|tel:)");

    /** Chinese numbers in words; 一 is left out because it is in too many of them, and 十分 because it means very. */
    private static final Pattern CHINESE_NUMBER =
            Pattern.compile("(?!十分)([二三四五六七八九十百千万萬亿億两兩]{1,12}+)" + "(?:[个個人名日月年时時点點分元圆圓岁歲号號层層次天周週楼樓班]|小[时時])");

    private static final Pattern LEADING = Pattern.compile("\\s*(?:#{1,6}|[-+])(?:\\s|$)");

    private final String source;
    private final String answer;
    private final Language to;

    Wariness(String source, String answer, Language to) {
        this.source = source;
        this.answer = answer;
        this.to = to;
    }

    /** What is wrong, or null. */
    Verdict.Reason doubt() {
        if (answer.length() > LONGER * source.length() + LONGER_BY) {
            return Verdict.Reason.LENGTH;
        }
        if (answer.codePoints().anyMatch(Marks::never)
                || Marks.entity(answer)
                || REMAINS.matcher(answer).find()) {
            return Verdict.Reason.SIGNS;
        }
        if (answer.codePoints().anyMatch(Wariness::figure) || money() || chinese() && counted()) {
            return Verdict.Reason.FIGURES;
        }
        if (ADDRESS.matcher(answer).find()) {
            return Verdict.Reason.ADDRESSES;
        }
        if (LEADING.matcher(answer).lookingAt()) {
            return Verdict.Reason.STRUCTURE;
        }
        return meaning();
    }

    private Verdict.Reason meaning() {
        long asked = letters(source);
        long said = letters(answer);
        if (said == 0 && asked > 0) {
            return Verdict.Reason.EMPTY;
        }
        if (asked >= LETTERS && said < asked / SHORTER) {
            return Verdict.Reason.LENGTH;
        }
        boolean chinese = chinese();
        if (to.japanese() || count(source, Wariness::kana) + count(source, Wariness::han) == 0) {
            return null;
        }
        long kana = count(answer, Wariness::kana);
        if (chinese && kana > 0) {
            return Verdict.Reason.ECHO;
        }
        if (!chinese && source.strip().equals(answer.strip())) {
            return Verdict.Reason.ECHO;
        }
        long own = count(answer, this::own);
        if (own == 0) {
            return kana > 0 ? Verdict.Reason.ECHO : Verdict.Reason.SCRIPT;
        }
        return !chinese && kana + count(answer, Wariness::han) > own ? Verdict.Reason.ECHO : null;
    }

    /** A sign of money may be one the line has: 500円 must not become $500. */
    private boolean money() {
        return answer.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL
                        && c != '¥'
                        && c != '￥'
                        && source.indexOf(c) < 0);
    }

    /** Whether a number stands in words that the line does not have. */
    private boolean counted() {
        return CHINESE_NUMBER.matcher(answer).results().anyMatch(number -> !source.contains(number.group(1)));
    }

    private boolean chinese() {
        return to == Language.ZH_HANS || to == Language.ZH_HANT;
    }

    /** Whether it is a sign for a number, in any script. */
    static boolean figure(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
    }

    private boolean own(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isLetter(c)
                && switch (to.script()) {
                    case "Hans", "Hant" -> script == Character.UnicodeScript.HAN;
                    case "Kore" -> script == Character.UnicodeScript.HANGUL;
                    default -> script == Character.UnicodeScript.forName(to.script());
                };
    }

    private static boolean kana(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean han(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static long letters(String text) {
        return count(text, Character::isLetter);
    }

    private static long count(String text, IntPredicate kind) {
        return text.codePoints().filter(kind).count();
    }
}
