package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.Language;
import jp.kairan.plain.Easier;

/**
 * Puts a wording together again from what there is: what a person wrote for the text, then line by line a person's
 * words, a machine's, or the line as it is. Facts come from the text at hand alone.
 */
@Singleton
class Composer {
    /** Stands where an engine's name stands otherwise: nothing was sent anywhere. */
    static final String PLAIN = "plain";

    private final Easier easier;
    private final Clock clock;

    Composer(Easier easier, Clock clock) {
        this.easier = easier;
        this.clock = clock;
    }

    /** Where the words of a draft come from. */
    private record Source(Draft draft, Known.Found found, Completeness otherwise, Instant now) {
        PersonVariants.Written person(String hash) {
            return found.person(draft, hash);
        }
    }

    /** What of a draft was found, gathered line by line. */
    private static final class Tally {
        private Origin origin = Origin.SOURCE;
        private Completeness completeness = Completeness.WHOLE;
        private String engine;
        private Instant madeAt;

        /** Dates as the language writes them, words of the glossary: no machine's, and not the original's either. */
        void phrase() {
            if (origin == Origin.SOURCE) {
                origin = Origin.PHRASE;
            }
        }

        void person(PersonVariants.Written written) {
            person();
            made(written.at());
        }

        void given(Wording.Given given) {
            if (given.origin() == Origin.PERSON) {
                person();
            } else {
                phrase();
            }
        }

        private void person() {
            if (origin != Origin.MACHINE) {
                origin = Origin.PERSON;
            }
        }

        void machine(String by, Instant at) {
            origin = Origin.MACHINE;
            engine = by;
            made(at);
        }

        void missing(Completeness why) {
            if (why.compareTo(completeness) > 0) {
                completeness = why;
            }
        }

        private void made(Instant at) {
            if (at != null && (madeAt == null || at.isAfter(madeAt))) {
                madeAt = at;
            }
        }
    }

    /**
     * The rendition of a draft.
     *
     * @param otherwise what a line is that nothing is known about: PENDING where somebody is about to ask
     */
    Rendition compose(Draft draft, Language to, Known.Found found, Completeness otherwise) {
        Tally tally = new Tally();
        Source source = new Source(draft, found, otherwise, Instant.now(clock));
        List<Wording.Field> fields = new ArrayList<>();
        for (Draft.Text text : draft.texts()) {
            fields.add(new Wording.Field(text.field().name(), text(text, to, source, tally)));
        }
        return new Rendition(to, tally.origin, tally.completeness, tally.engine, tally.madeAt, fields);
    }

    private String text(Draft.Text text, Language to, Source source, Tally tally) {
        PersonVariants.Written written = source.person(text.hash());
        if (written != null) {
            tally.person(written);
            return written.text();
        }
        if (text.given() != null) {
            tally.given(text.given());
            return text.given().text();
        }
        if (to == Language.JA_EASY) {
            String easy = easier.text(text.field().text());
            tally.machine(PLAIN, null);
            return easy;
        }
        List<String> lines = new ArrayList<>();
        for (Draft.Line line : text.lines()) {
            lines.add(line(line, to, source, tally));
        }
        return text.cut().join(lines);
    }

    private String line(Draft.Line line, Language to, Source source, Tally tally) {
        if (!line.masked().toTranslate()) {
            String facts = Rendering.fill(line.masked(), line.masked().gapped().toString(), to);
            if (!facts.equals(line.source())) {
                tally.phrase();
            }
            return facts;
        }
        PersonVariants.Written exact = source.person(line.hash());
        if (exact != null) {
            tally.person(exact);
            return exact.text();
        }
        PersonVariants.Written template = source.person(line.template());
        if (template != null) {
            tally.person(template);
            return Rendering.fill(line.plain(), template.text(), to);
        }
        return machine(line, to, source, tally);
    }

    private String machine(Draft.Line line, Language to, Source source, Tally tally) {
        Variant variant = source.found().variants().get(line.form());
        if (variant == null || variant.due(source.now())) {
            tally.missing(source.otherwise());
            return line.source();
        }
        Optional<String> kept = Optional.ofNullable(variant.text())
                .map(Gapped::parse)
                .map(answer -> Guard.check(line.masked(), answer, to))
                .filter(Verdict.Kept.class::isInstance)
                .map(verdict -> ((Verdict.Kept) verdict).text());
        if (kept.isPresent()) {
            tally.machine(variant.engine(), variant.madeAt());
            return kept.get();
        }
        tally.missing(variant.state() == Variant.State.FAILED ? Completeness.UNAVAILABLE : Completeness.WITHHELD);
        return line.source();
    }
}
