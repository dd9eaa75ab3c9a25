package jp.kairan.translation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;

/**
 * The door for persons who translate. What the city's office writes holds for the whole city, what any other desk writes
 * for what its own unit and those below it publish: no association puts words into another's mouth. Whoever writes last for
 * a thing is read: the city's word replaces its desk's there, and the desk may write again.
 */
@Singleton
public class Corrections {
    private final Map<String, Worded> features;
    private final Masker masker;
    private final Memory memory;
    private final PersonVariants persons;
    private final Translations translations;
    private final Labels labels;
    private final Audit audit;

    Corrections(
            @All List<Worded> features,
            Masker masker,
            Memory memory,
            PersonVariants persons,
            Translations translations,
            Labels labels,
            Audit audit) {
        this.features = features.stream().collect(Collectors.toMap(Worded::kind, feature -> feature));
        this.masker = masker;
        this.memory = memory;
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

    /**
     * Writes a person's translation; 409 where the original has changed since it was read, 404 for an unknown field, 400
     * for a text of another shape than its original.
     */
    @Transactional
    public TranslationSheet write(Actor actor, String kind, UUID subject, Language language, Correction correction) {
        requireForeign(language);
        persons.oneAtATime(kind, subject, language);
        Wording wording = wording(actor, kind, subject);
        Map<String, String> sources =
                wording.fields().stream().collect(Collectors.toMap(Wording.Field::name, Wording.Field::text));
        correction.fields().forEach(field -> requirePresent(field, sources.get(field.name())));
        correction.requireShape(sources);
        Set<Wording.Field> open = open(kind, subject, wording);
        int replaced = 0;
        for (Correction.Field field : correction.fields()) {
            String source = sources.get(field.name());
            PersonVariants.Owner owner = new PersonVariants.Owner(kind, subject, field.name(), language);
            replaced += persons.clear(owner, narrower(actor, wording)) > 0 ? 1 : 0;
            boolean remembered = open.contains(new Wording.Field(field.name(), source));
            persons.write(
                    actor.me(),
                    owner,
                    scope(actor, wording),
                    memory.variants(source, field.text(), language, remembered));
        }
        audit.note(
                actor,
                "TranslationWritten",
                kind,
                new SubjectId(subject),
                null,
                Map.of("language", language.tag(), "replacedFields", replaced));
        return sheet(wording, language, missing(correction, sources, language));
    }

    /** Takes back what persons wrote for a thing in a language, as far as it is the actor's to take back. */
    @Transactional
    public void erase(Actor actor, String kind, UUID subject, Language language) {
        persons.oneAtATime(kind, subject, language);
        Wording wording = wording(actor, kind, subject);
        List<String> scopes = city(actor)
                ? Scope.upwards(wording.publisher())
                : List.of(wording.publisher().value());
        if (persons.erase(kind, subject, language, scopes) > 0) {
            audit.note(
                    actor, "TranslationErased", kind, new SubjectId(subject), null, Map.of("language", language.tag()));
        }
    }

    private static void requirePresent(Correction.Field field, String source) {
        if (source == null) {
            throw KernelProblem.NOT_FOUND.problem("The thing has no text of this name");
        }
        if (!Hashes.text(source).equals(field.sourceHash())) {
            throw TranslationProblem.TRANSLATION_SOURCE_CHANGED.problem();
        }
    }

    /** The texts whose lines may serve others: what everybody reads already, and nothing sensitive. */
    private Set<Wording.Field> open(String kind, UUID subject, Wording wording) {
        return features.get(kind)
                .words(subject)
                .filter(published -> !published.confidential() && !wording.confidential())
                .map(published -> Set.copyOf(published.fields()))
                .orElse(Set.of());
    }

    private Map<String, List<String>> missing(Correction correction, Map<String, String> sources, Language language) {
        return correction.fields().stream()
                .collect(Collectors.toMap(
                        Correction.Field::name,
                        field -> missing(sources.get(field.name()), field.text(), language),
                        (first, again) -> again));
    }

    private List<String> missing(String source, String text, Language language) {
        return Lines.of(source).texts().stream()
                .flatMap(line -> Rendering.missing(masker.of(line, Language.JA), text, language).stream())
                .distinct()
                .toList();
    }

    private TranslationSheet sheet(Wording wording, Language language, Map<String, List<String>> missing) {
        requireForeign(language);
        Rendition now = translations.ready(List.of(wording), language).get(0);
        Map<String, List<TranslationSheet.Suggestion>> suggestions = memory.suggestions(wording, language);
        List<TranslationSheet.Field> fields = wording.fields().stream()
                .map(field -> new TranslationSheet.Field(
                        field.name(),
                        field.text(),
                        Hashes.text(field.text()),
                        now.text(field.name()),
                        suggestions.get(field.name()),
                        missing.get(field.name())))
                .toList();
        return new TranslationSheet(language, labels.of(now), fields);
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

    /**
     * Scopes that would go before the one that is written to: the city's word on a thing replaces its desk's, because
     * the nearest is read first and a wrong translation could not be put right from above.
     */
    private static List<String> narrower(Actor actor, Wording wording) {
        String own = scope(actor, wording);
        return Scope.upwards(wording.publisher()).stream()
                .filter(scope -> scope.length() > own.length())
                .toList();
    }

    /** Only offices at the city have the action. */
    private static boolean city(Actor actor) {
        return actor.mayAnywhere(Action.TRANSLATION_MANAGE);
    }
}
