package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;

/** Takes wordings apart. */
@Singleton
class Drafts {
    private final Masker masker;
    private final Terms terms;

    Drafts(Masker masker, Terms terms) {
        this.masker = masker;
        this.terms = terms;
    }

    /** A wording taken apart for a language. */
    Draft of(Wording wording, Language language) {
        Map<String, String> glossary = language.japanese() ? Map.of() : terms.in(language);
        return new Draft(
                wording,
                Scope.upwards(wording.publisher()),
                wording.fields().stream().map(field -> text(field, glossary)).toList());
    }

    private Draft.Text text(Wording.Field field, Map<String, String> glossary) {
        Lines cut = Lines.of(field.text());
        List<Draft.Line> lines =
                cut.texts().stream().map(line -> line(line, glossary)).toList();
        return new Draft.Text(field, Hashes.text(field.text()), cut, lines);
    }

    /** A line taken apart; what persons write about it, too, is found by this. */
    Draft.Line line(String source, Map<String, String> glossary) {
        Masked plain = masker.mask(source, Map.of());
        Masked masked = glossary.isEmpty() ? plain : masker.mask(source, glossary);
        return new Draft.Line(
                source, Hashes.line(source), plain, Hashes.form(plain.form()), masked, Hashes.form(masked.form()));
    }
}
