package jp.kairan.translation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;

/**
 * The door for persons who translate. What the city's office writes holds for the whole city, what any other desk writes
 * for what its own unit and those below it publish: no association puts words into another's mouth.
 */
@Singleton
public class Corrections {
    private static final int SUGGESTIONS = 3;
    private static final int LINES_LOOKED_UP = 40;

    private final Map<String, Worded> features;
    private final Drafts drafts;
    private final Masker masker;
    private final PersonVariants persons;
    private final Translations translations;
    private final Labels labels;
    private final Audit audit;

    Corrections(
            @All List<Worded> features,
            Drafts drafts,
            Masker masker,
            PersonVariants persons,
            Translations translations,
            Labels labels,
            Audit audit) {
        this.features = features.stream().collect(Collectors.toMap(Worded::kind, feature -> feature));
        this.drafts = drafts;
        this.masker = masker;
        this.persons = persons;
        this.translations = translations;
        this.labels = labels;
        this.audit = audit;
    }

    /** How it stands with every language; 403 and 404 as the feature says. */
    @Transactional
    public List<TranslationLine> overview(Actor actor, String kind, UUID subject) {
        Wording wording = wording(actor, kind, subject);
        Map<Language, List<PersonVariants.OfSubject>> written =
                persons.of(kind, subject, Scope.upwards(wording.publisher())).stream()
                        .collect(Collectors.groupingBy(PersonVariants.OfSubject::language));
        List<String> present = wording.fields().stream()
                .map(field -> Hashes.text(field.text()))
                .toList();
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.JA)
                .map(language -> {
                    Rendition now =
                            translations.ready(List.of(wording), language).get(0);
                    boolean stale = written.getOrDefault(language, List.of()).stream()
                            .collect(Collectors.groupingBy(PersonVariants.OfSubject::field))
                            .values()
                            .stream()
                            .anyMatch(ofField -> ofField.stream().noneMatch(one -> present.contains(one.hash())));
                    return new TranslationLine(language, now.origin(), now.completeness(), stale);
                })
                .toList();
    }

    /** The words in one language beside the original, with what the memory suggests. */
    @Transactional
    public TranslationSheet sheet(Actor actor, String kind, UUID subject, Language language) {
        return sheet(wording(actor, kind, subject), language, Map.of());
    }

    /** Writes a person's translation; 409 where the original has changed since it was read, 404 for an unknown field. */
    @Transactional
    public TranslationSheet write(Actor actor, String kind, UUID subject, Language language, Correction correction) {
        requireForeign(language);
        Wording wording = wording(actor, kind, subject);
        Map<String, String> sources =
                wording.fields().stream().collect(Collectors.toMap(Wording.Field::name, Wording.Field::text));
        Map<String, List<String>> missing = correction.fields().stream()
                .collect(Collectors.toMap(
                        Correction.Field::name,
                        field -> missing(sources.get(field.name()), field, language),
                        (first, again) -> again));
        for (Correction.Field field : correction.fields()) {
            persons.write(
                    actor.me(),
                    language,
                    scope(actor, wording),
                    kind,
                    subject,
                    field.name(),
                    variants(sources.get(field.name()), field.text(), language));
        }
        audit.note(actor, "TranslationWritten", kind, new SubjectId(subject), null, Map.of("language", language.tag()));
        return sheet(wording, language, missing);
    }

    /** Takes back what persons wrote for a thing in a language, as far as it is the actor's to take back. */
    @Transactional
    public void erase(Actor actor, String kind, UUID subject, Language language) {
        Wording wording = wording(actor, kind, subject);
        List<String> scopes = city(actor)
                ? Scope.upwards(wording.publisher())
                : List.of(wording.publisher().value());
        if (persons.erase(kind, subject, language, scopes) > 0) {
            audit.note(
                    actor, "TranslationErased", kind, new SubjectId(subject), null, Map.of("language", language.tag()));
        }
    }

    /**
     * The text as a whole, and where the person kept its lines each line for the memory, once as it is and once with its
     * facts taken out, so that the same sentence on another day is known.
     */
    private List<PersonVariants.NewVariant> variants(String source, String text, Language language) {
        List<PersonVariants.NewVariant> rows = new ArrayList<>();
        rows.add(new PersonVariants.NewVariant(Hashes.text(source), PersonVariants.Part.TEXT, source, text));
        List<String> from = Lines.of(source).texts();
        List<String> to = Lines.of(text).texts();
        if (from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                Draft.Line line = drafts.line(from.get(i), Language.JA);
                if (line.plain().toTranslate() && !to.get(i).isBlank()) {
                    rows.addAll(memory(line, to.get(i), language));
                }
            }
        }
        return rows;
    }

    private List<PersonVariants.NewVariant> memory(Draft.Line line, String words, Language language) {
        List<PersonVariants.NewVariant> rows = new ArrayList<>();
        rows.add(new PersonVariants.NewVariant(line.hash(), PersonVariants.Part.LINE, line.source(), words));
        Rendering.template(line.plain(), words, language)
                .ifPresent(template -> rows.add(new PersonVariants.NewVariant(
                        line.template(),
                        PersonVariants.Part.TEMPLATE,
                        line.plain().form(),
                        template.toString())));
        return rows;
    }

    private List<String> missing(String source, Correction.Field field, Language language) {
        if (source == null) {
            throw KernelProblem.NOT_FOUND.problem("The thing has no text of this name");
        }
        if (!Hashes.text(source).equals(field.sourceHash())) {
            throw TranslationProblem.TRANSLATION_SOURCE_CHANGED.problem();
        }
        return Lines.of(source).texts().stream()
                .flatMap(line -> Rendering.missing(masker.of(line, Language.JA), field.text(), language).stream())
                .distinct()
                .toList();
    }

    private TranslationSheet sheet(Wording wording, Language language, Map<String, List<String>> missing) {
        requireForeign(language);
        Rendition now = translations.ready(List.of(wording), language).get(0);
        List<TranslationSheet.Field> fields = wording.fields().stream()
                .map(field -> new TranslationSheet.Field(
                        field.name(),
                        field.text(),
                        Hashes.text(field.text()),
                        now.text(field.name()),
                        suggestions(wording, field, language),
                        missing.get(field.name())))
                .toList();
        return new TranslationSheet(language, labels.of(now), fields);
    }

    private List<TranslationSheet.Suggestion> suggestions(Wording wording, Wording.Field field, Language language) {
        List<String> scopes = Scope.upwards(wording.publisher());
        return Lines.of(field.text()).texts().stream()
                .filter(line -> !line.isBlank())
                .limit(LINES_LOOKED_UP)
                .flatMap(line -> persons.similar(line, language, scopes, SUGGESTIONS).stream())
                .map(like -> new TranslationSheet.Suggestion(like.source(), like.text(), like.likeness()))
                .distinct()
                .toList();
    }

    private Wording wording(Actor actor, String kind, UUID subject) {
        Worded feature = features.get(kind);
        if (feature == null) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return feature.forDesk(actor, subject);
    }

    private static void requireForeign(Language language) {
        if (language == Language.JA) {
            throw KernelProblem.NOT_FOUND.problem("Japanese is the original");
        }
    }

    private static String scope(Actor actor, Wording wording) {
        return city(actor)
                ? Scope.city(wording.publisher())
                : wording.publisher().value();
    }

    /** Only offices at the city have the action. */
    private static boolean city(Actor actor) {
        return actor.mayAnywhere(Action.TRANSLATION_MANAGE);
    }
}
