package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Language;

/** Takes wordings apart. */
@Singleton
class Drafts {
    private final Masker masker;

    Drafts(Masker masker) {
        this.masker = masker;
    }

    /** A wording taken apart for a language. */
    Draft of(Wording wording, Language language) {
        return new Draft(
                wording,
                Scope.upwards(wording.publisher()),
                wording.fields().stream().map(field -> text(field, language)).toList());
    }

    private Draft.Text text(Wording.Field field, Language language) {
        Lines cut = Lines.of(field.text());
        Wording.Given given = field.given().get(language);
        List<Draft.Line> lines = given != null
                ? List.of()
                : cut.texts().stream().map(line -> line(line, language)).toList();
        return new Draft.Text(field, Hashes.text(field.text()), cut, lines, given);
    }

    /** A line taken apart; what persons write about it, too, is found by this. */
    Draft.Line line(String source, Language language) {
        String said = Lines.said(source);
        Masked plain = masker.of(said, Language.JA);
        Masked masked = language.japanese() ? plain : masker.of(said, language);
        return new Draft.Line(
                source, Hashes.line(source), plain, Hashes.form(plain.form()), masked, Hashes.form(masked.form()));
    }
}
