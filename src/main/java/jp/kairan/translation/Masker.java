package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.kernel.Language;

/** Takes the facts out of a line, so that an engine sees words and gaps only. */
@Singleton
class Masker {
    private final Names names;
    private final Terms terms;

    Masker(Names names, Terms terms) {
        this.names = names;
        this.terms = terms;
    }

    /** The line with its facts apart; found from left to right, at each place the first kind that fits. */
    Masked of(String line, Language to) {
        String folded = Folded.of(line);
        Marks marks = new Marks(line);
        Lexicon places = names.lexicon();
        Lexicon glossary = terms.in(to);
        List<Piece> pieces = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        int from = 0;
        int at = 0;
        boolean begins = true;
        while (at < line.length()) {
            Found found = found(line, folded, at, marks, begins, places, glossary);
            if (found == null) {
                int c = line.codePointAt(at);
                begins &= Character.isWhitespace(c);
                at += Character.charCount(c);
                continue;
            }
            begins &= found.kind() == FactKind.MARK && Marks.prefix(line.substring(at, found.end()));
            if (at > from) {
                pieces.add(new Piece.Words(line.substring(from, at)));
            }
            pieces.add(new Piece.Gap(facts.size()));
            facts.add(new Fact(found.kind(), line.substring(at, found.end()), found.reading()));
            at = found.end();
            from = at;
        }
        if (at > from) {
            pieces.add(new Piece.Words(line.substring(from)));
        }
        return new Masked(new Gapped(pieces), facts);
    }

    private static Found found(
            String line, String folded, int at, Marks marks, boolean begins, Lexicon places, Lexicon glossary) {
        int mark = marks.end(at, begins);
        if (mark > 0) {
            return new Found(FactKind.MARK, mark);
        }
        Found found = Contacts.at(line, folded, at);
        found = found == null ? called(line, at, places, glossary) : found;
        found = found == null ? figure(folded, at) : found;
        return found == null ? glossary.at(line, at, FactKind.TERM) : found;
    }

    /** A name, unless the glossary knows as much of the line: nobody takes a term from it by bearing it as a name. */
    private static Found called(String line, int at, Lexicon places, Lexicon glossary) {
        Found name = places.at(line, at, FactKind.NAME);
        Found term = name == null ? null : glossary.at(line, at, FactKind.TERM);
        return term != null && term.end() >= name.end() ? term : name;
    }

    private static Found figure(String folded, int at) {
        char c = folded.charAt(at);
        boolean counts = Folded.digit(c) || Numerals.KANJI.indexOf(c) >= 0;
        if (counts || "令平昭大明RHS".indexOf(c) >= 0) {
            WrittenDate date = WrittenDate.at(folded, at);
            if (date != null) {
                return new Found(FactKind.DATE, date.end());
            }
        }
        if (counts || WrittenTime.BEGINNINGS.indexOf(c) >= 0) {
            WrittenTime time = WrittenTime.at(folded, at);
            if (time != null) {
                return new Found(FactKind.TIME, time.end());
            }
        }
        return WrittenNumber.at(folded, at);
    }
}
