package jp.kairan.translation;

import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.Language;

/** How facts read in a language, and where they stand in what a person wrote. */
final class Rendering {
    private Rendering() {}

    /** A fact as its reader sees it. */
    static String of(Fact fact, Language to) {
        if (to.japanese() && fact.kind() != FactKind.DATE) {
            return fact.source();
        }
        return switch (fact.kind()) {
            case URL, MARK -> fact.source();
            case MAIL, PHONE -> Folded.of(fact.source());
            case NUMBER -> WrittenNumber.render(fact.source());
            case DATE -> date(fact.source(), to);
            case TIME -> time(fact.source());
            case NAME -> name(fact, to);
            case TERM -> fact.reading() == null ? fact.source() : fact.reading();
        };
    }

    /**
     * What a person wrote with gaps where the facts are, as {@code ⟦0⟧}; nothing where a fact is not there, or where it
     * cannot be told which one is meant.
     */
    static Optional<String> template(Masked source, String personText, Language to) {
        return new Places(source, personText, to).template();
    }

    /** A template with the facts of another line of the same form; where two of them touch, they stay two. */
    static String fill(Masked source, String template, Language to) {
        StringBuilder text = new StringBuilder();
        boolean behindFact = false;
        for (Piece piece : Gapped.parse(template).pieces()) {
            String part = piece instanceof Piece.Gap gap
                    ? of(source.facts().get(gap.no()), to)
                    : ((Piece.Words) piece).text();
            boolean fact = piece instanceof Piece.Gap;
            if (fact && behindFact && runsInto(text, part, to)) {
                text.append(' ');
            }
            text.append(part);
            behindFact = fact;
        }
        return text.toString();
    }

    private static boolean runsInto(CharSequence before, String fact, Language to) {
        if (before.length() == 0 || fact.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        char first = fact.charAt(0);
        boolean spaceless = to.japanese() || to == Language.ZH_HANS || to == Language.ZH_HANT;
        return (last == ')' || Character.isLetterOrDigit(last))
                && Character.isLetterOrDigit(first)
                && !(spaceless && (Character.isIdeographic(last) || Character.isIdeographic(first)));
    }

    /** Facts, as they should read, that a person's text does not have; to warn the person. */
    static List<String> missing(Masked source, String personText, Language to) {
        return new Places(source, personText, to).missing();
    }

    private static String date(String source, Language to) {
        String folded = Folded.of(source);
        WrittenDate date = WrittenDate.at(folded, 0);
        if (date == null
                || !date.first().possible()
                || date.last() != null && !date.last().possible()) {
            return source;
        }
        String first = DateStyle.write(date.first(), to);
        if (date.last() == null) {
            return first;
        }
        String last = DateStyle.write(date.last(), to);
        return first.contains(" ") || last.contains(" ") ? first + " – " + last : first + "–" + last;
    }

    private static String time(String source) {
        WrittenTime time = WrittenTime.at(Folded.of(source), 0);
        String first = time == null ? null : time.first().on24();
        if (first == null || time.last() == null) {
            return first == null ? source : first;
        }
        WrittenTime.Clock second = time.last().in(time.first());
        String last = second == null ? null : second.on24();
        return last == null ? source : first + "–" + last;
    }

    private static String name(Fact fact, Language to) {
        boolean reads = to == Language.ZH_HANS || to == Language.ZH_HANT;
        return reads
                ? fact.source()
                : Romaji.ofName(fact.source(), fact.reading())
                        .map(romaji -> fact.source() + " (" + romaji + ")")
                        .orElse(fact.source());
    }
}
