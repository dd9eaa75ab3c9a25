package jp.kairan.translation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.kernel.Language;

/** Looks up what there is for drafts in a language: two queries, however many drafts. */
@Singleton
class Known {
    private final PersonVariants persons;
    private final Variants variants;

    Known(PersonVariants persons, Variants variants) {
        this.persons = persons;
        this.variants = variants;
    }

    /**
     * What was found.
     *
     * @param written what persons wrote, by hash; several where several units did
     * @param variants what engines made, by hash
     */
    record Found(Map<String, List<PersonVariants.Written>> written, Map<String, Variant> variants) {

        /** The same with variants that came in meanwhile. */
        Found with(Map<String, Variant> came) {
            Map<String, Variant> all = new HashMap<>(variants);
            all.putAll(came);
            return new Found(written, all);
        }

        /** What persons wrote that holds for a draft; of several the one from nearest to its publisher. */
        PersonVariants.Written person(Draft draft, String hash) {
            PersonVariants.Written nearest = null;
            for (PersonVariants.Written one : written.getOrDefault(hash, List.of())) {
                if (draft.scopes().contains(one.scope())
                        && (nearest == null
                                || one.scope().length() > nearest.scope().length())) {
                    nearest = one;
                }
            }
            return nearest;
        }

        /** The lines of a draft that nobody wrote and no engine made, or that an engine may be asked for again. */
        Stream<Draft.Line> missing(Draft draft, Instant now) {
            return draft.texts().stream()
                    .filter(text -> person(draft, text.hash()) == null)
                    .flatMap(text -> text.lines().stream())
                    .filter(line -> line.masked().toTranslate())
                    .filter(line -> person(draft, line.hash()) == null && person(draft, line.template()) == null)
                    .filter(line -> !variants.containsKey(line.form())
                            || variants.get(line.form()).due(now));
        }
    }

    /** What there is for these drafts. */
    @Transactional
    Found of(Collection<Draft> drafts, Language language) {
        Set<String> scopes =
                drafts.stream().flatMap(draft -> draft.scopes().stream()).collect(Collectors.toSet());
        Set<String> byPersons =
                drafts.stream().flatMap(Draft::personHashes).collect(Collectors.toCollection(HashSet::new));
        Set<String> byMachines = language.japanese()
                ? Set.of()
                : drafts.stream().flatMap(Draft::machineHashes).collect(Collectors.toSet());
        return new Found(
                persons.find(language, byPersons, scopes).stream()
                        .collect(Collectors.groupingBy(PersonVariants.Written::hash)),
                variants.find(language, byMachines));
    }
}
