package jp.kairan.testing;

import java.util.UUID;
import java.util.stream.Collectors;

/** Words that nobody has written before, so that nobody has translated them before: a translation is kept by its text. */
public final class NewWord {
    private static final String KANA = "かきくけこさしすせそたちつてと";

    private NewWord() {}

    public static String next() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(12)
                .mapToObj(hex -> String.valueOf(KANA.charAt(Character.digit(hex, 16) % KANA.length())))
                .collect(Collectors.joining());
    }
}
