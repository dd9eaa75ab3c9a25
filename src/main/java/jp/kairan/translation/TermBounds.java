package jp.kairan.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Violation;

/** What may stand in the glossary; 400 with all that is wrong at once. */
final class TermBounds {
    static final int LONGEST_TERM = 60;
    static final int LONGEST_TEXT = 120;

    /** Line ends, controls, halves of characters, and what turns the direction of writing or cannot be seen. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}"
                    + "\\x{2060}-\\x{2069}\\x{FEFF}\\x{FFFC}\\x{FFFD}]");

    private static final Pattern MARKS = Pattern.compile("[⟦⟧]");

    /** They cannot stand in a path, and a term that no path names could never be taken back. */
    private static final Pattern NOT_IN_A_PATH = Pattern.compile("[/\\\\;]");

    private static final Pattern TAGS = Pattern.compile("[<>]");

    /** A mark that lengthens or repeats a letter is none without it. */
    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^\\p{Lm}]]");

    /** Of any script, and ① and Ⅳ with them: a number is a fact, and facts come from the text alone. */
    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    private TermBounds() {}

    /** One form for what looks the same: composed (NFC), without blanks around it. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Refuses Japanese, plain or not: it is what is translated from, and no engine makes plain Japanese. */
    static void check(Language to) {
        if (to.japanese()) {
            throw KernelProblem.invalid("language", "日本語以外の言語を選んでください / must not be ja or ja-x-easy");
        }
    }

    /** Refuses a term or a text that must not stand in the glossary. */
    static void check(Language to, String term, String text) {
        check(to);
        List<Violation> faults = new ArrayList<>();
        checkSize("term", term, LONGEST_TERM, faults);
        refuse("term", term, MARKS, "⟦ ⟧ は使えません / must not contain ⟦ ⟧", faults);
        refuse("term", term, NOT_IN_A_PATH, "/ \\ ; は使えません / must not contain / \\ ;", faults);
        if (!LETTER.matcher(term).find()) {
            faults.add(new Violation("term", "文字を含めてください / must contain a letter"));
        }
        checkSize("text", text, LONGEST_TEXT, faults);
        refuse("text", text, MARKS, "⟦ ⟧ は使えません / must not contain ⟦ ⟧", faults);
        refuse("text", text, TAGS, "< > は使えません / must not contain < >", faults);
        refuse("text", text, NUMBER, "数字は使えません / must not contain digits", faults);
        if (!faults.isEmpty()) {
            throw KernelProblem.INVALID.problem().with(faults);
        }
    }

    private static void checkSize(String field, String value, int longest, List<Violation> faults) {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > longest) {
            faults.add(
                    new Violation(field, "1〜%d文字で入力してください / must have 1 to %d characters".formatted(longest, longest)));
        }
        refuse(field, value, UNSEEN, "使えない文字が含まれています / contains characters that cannot be shown", faults);
    }

    private static void refuse(String field, String value, Pattern what, String why, List<Violation> faults) {
        if (what.matcher(value).find()) {
            faults.add(new Violation(field, why));
        }
    }
}
