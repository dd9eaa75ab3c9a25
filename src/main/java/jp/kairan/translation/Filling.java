package jp.kairan.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.kernel.Language;

/** Puts facts into the words of an engine, which knows neither how long they are nor what they begin and end with. */
final class Filling {
    /** What may follow a number without a space. */
    private static final Set<String> SUFFIXES = Set.of(
            "st", "nd", "rd", "th", "e", "er", "ère", "ème", "º", "ª", "h", "k", "m", "km", "cm", "mm", "kg", "g", "l",
            "L", "ml", "t", "s", "x");

    private enum Last {
        WORDS,
        FACT,
        /** A mark behind which words begin: no space may stand between. */
        OPENED,
        /** A mark before which words end. */
        CLOSED,
        MARK
    }

    private final Masked source;
    private final Language to;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> emphases = new HashMap<>();
    private Last last = Last.WORDS;
    private boolean owed;

    private Filling(Masked source, Language to) {
        this.source = source;
        this.to = to;
    }

    static String of(Masked source, List<Piece> answer, Language to) {
        Filling filling = new Filling(source, to);
        for (Piece piece : answer) {
            if (piece instanceof Piece.Gap gap) {
                filling.gap(source.facts().get(gap.no()));
            } else {
                filling.words(((Piece.Words) piece).text());
            }
        }
        return filling.out.toString().stripTrailing();
    }

    private void gap(Fact fact) {
        String rendered = Rendering.of(fact, to);
        if (fact.kind() == FactKind.MARK) {
            mark(rendered);
            return;
        }
        if (fact.kind() == FactKind.TERM && begins()) {
            int first = rendered.codePointAt(0);
            rendered = new StringBuilder()
                    .appendCodePoint(Character.toUpperCase(first))
                    .append(rendered.substring(Character.charCount(first)))
                    .toString();
        }
        char before = end();
        char first = rendered.isEmpty() ? ' ' : rendered.charAt(0);
        boolean between = last == Last.FACT
                ? (wordy(before) || before == ')') && wordy(first)
                : last == Last.WORDS && western(before) && Character.isLetterOrDigit(first) && !symbol();
        if (between || last == Last.CLOSED && owed) {
            space();
        }
        out.append(rendered);
        last = Last.FACT;
        owed = false;
    }

    private void mark(String mark) {
        boolean emphasis = mark.chars().allMatch(c -> c == '*' || c == '_');
        boolean opens = mark.endsWith("[") || Marks.prefix(mark) && !emphasis;
        boolean closes = Marks.closesLink(mark);
        if (emphasis) {
            long all = source.facts().stream()
                    .filter(fact ->
                            fact.kind() == FactKind.MARK && fact.source().equals(mark))
                    .count();
            int seen = emphases.merge(mark, 1, Integer::sum);
            opens = all % 2 == 0 && seen % 2 == 1;
            closes = all % 2 == 0 && seen % 2 == 0;
        }
        if (closes) {
            int length = out.length();
            trim();
            owed = out.length() < length;
        } else if (opens && (western(end()) || last == Last.CLOSED && owed)) {
            space();
        }
        out.append(mark);
        last = opens ? Last.OPENED : closes ? Last.CLOSED : Last.MARK;
    }

    private void words(String words) {
        String text = words;
        boolean spaced = out.length() > 0 && Character.isWhitespace(end());
        if (last == Last.OPENED || spaced || out.length() == 0) {
            text = text.stripLeading();
        }
        if (text.isEmpty()) {
            return;
        }
        if (last == Last.FACT) {
            text = afterFact(text);
        } else if (last == Last.CLOSED && owed && Character.isLetterOrDigit(text.codePointAt(0))) {
            space();
        }
        out.append(text);
        last = Last.WORDS;
        owed = false;
    }

    private String afterFact(String words) {
        String bare = words.stripLeading();
        if (bare.isEmpty()) {
            return words;
        }
        char first = bare.charAt(0);
        boolean french = to == Language.FR && ":;!?".indexOf(first) >= 0;
        if (",.;:!?)、。，！？）".indexOf(first) >= 0 && !french) {
            return bare;
        }
        if (bare.length() < words.length()) {
            return " " + bare;
        }
        String suffix = run(bare);
        if (to == Language.EN && Set.of("st", "nd", "rd", "th").contains(suffix) && Character.isDigit(end())) {
            return ordinal() + bare.substring(2);
        }
        boolean between = western(first) && (wordy(end()) || end() == ')') && !SUFFIXES.contains(suffix);
        return between ? " " + bare : bare;
    }

    private String ordinal() {
        int length = out.length();
        boolean teen = length > 1 && out.charAt(length - 2) == '1';
        return switch (teen ? '0' : end()) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }

    private static String run(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Whether a sentence begins here. */
    private boolean begins() {
        for (int i = out.length() - 1; i >= 0; i--) {
            char c = out.charAt(i);
            if (Character.isLetterOrDigit(c) || ",;:)".indexOf(c) >= 0) {
                return false;
            }
            if (".!?".indexOf(c) >= 0) {
                return true;
            }
        }
        return true;
    }

    /** Whether the words end in one capital, which belongs to the number behind it as in A3. */
    private boolean symbol() {
        int length = out.length();
        return Character.isUpperCase(end()) && (length == 1 || !Character.isLetter(out.charAt(length - 2)));
    }

    private char end() {
        return out.length() == 0 ? '\0' : out.charAt(out.length() - 1);
    }

    private void space() {
        if (out.length() > 0 && !Character.isWhitespace(end())) {
            out.append(' ');
        }
    }

    private void trim() {
        while (out.length() > 0 && Character.isWhitespace(end())) {
            out.setLength(out.length() - 1);
        }
    }

    /** Of a script that puts spaces between words; the ones that do not are left as the engine wrote them. */
    private static boolean western(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isLetter(c)
                && (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC);
    }

    private static boolean wordy(char c) {
        return Character.isLetterOrDigit(c);
    }
}
