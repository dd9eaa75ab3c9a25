package jp.kairan.tables;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of names in a Japanese roster: by reading (フリガナ), the family name first, あいうえお.
 *
 * <p>It is the platform's collator for Japanese that compares, because it does what JIS X 4061 asks of kana: a long
 * vowel mark counts as the vowel it prolongs, small and voiced kana as plain ones until only they differ. Added is
 * what it lacks: half-width kana and hiragana are brought to katakana first, so that サトウ and さとう are one family;
 * part is compared with part, because to it a space is nothing, and もり いちろう would then stand after もりい あきこ; and
 * who has no reading comes last.
 */
public final class ReadingOrder implements Comparator<String> {
    private final Collator collator = Collator.getInstance(Locale.JAPANESE);

    /** Compares two readings, either of which may be null or blank. */
    @Override
    public int compare(String one, String other) {
        String[] left = parts(one);
        String[] right = parts(other);
        if (left.length == 0 || right.length == 0) {
            return Integer.compare(right.length, left.length);
        }
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = collator.compare(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static String[] parts(String reading) {
        String narrow = reading == null
                ? ""
                : JapaneseText.katakana(JapaneseText.narrow(reading)).strip();
        return narrow.isEmpty() ? new String[0] : narrow.split(" +");
    }
}
