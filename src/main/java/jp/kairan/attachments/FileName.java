package jp.kairan.attachments;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a name that is safe to save under out of whatever a sender calls a file. */
final class FileName {
    /** The longest name, in characters, extension included. */
    static final int MAX = 120;

    private static final String NAMELESS = "file";

    /** Control, invisible formatting (a reversed {@code gpj.exe} among it), half a character, line ends, private use. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern RESERVED = Pattern.compile("[\"*:<>?|]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {}

    /** The last step of a path, composed (NFC), without what does not print, ending in the extension of its true kind. */
    static String of(String claimed, FileKind kind) {
        String last = claimed == null ? "" : claimed.substring(lastSeparator(claimed) + 1);
        String plain = INVISIBLE.matcher(last).replaceAll("");
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        String clean = trim(RESERVED.matcher(composed).replaceAll("_"));
        Optional<String> own = extension(clean);
        String stem = trim(own.map(e -> clean.substring(0, clean.length() - e.length() - 1))
                .orElse(clean));
        String end = "."
                + own.filter(kind.extensions()::contains)
                        .orElse(kind.extensions().get(0));
        String name = trim(cut(stem, MAX - end.length()));
        return (name.isEmpty() ? NAMELESS : name) + end;
    }

    private static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    /** The extension, where it is one of any accepted kind; others stay part of the name, so that nothing is lost. */
    private static Optional<String> extension(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> kind.extensions().stream())
                .filter(e -> lower.endsWith("." + e))
                .findFirst();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
