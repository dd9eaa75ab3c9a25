package jp.kairan.phrases;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import jp.kairan.kernel.Language;

/**
 * The door to the locked phrases. All of them are read when the service starts, which does not start with a fault in any.
 * A translation of an older version of the Japanese is as good as none: it says what is said no longer.
 */
@Startup
@Singleton
public class Phrases {
    /** The groups there are. */
    public static final List<String> GROUPS =
            List.of("labels", "push", "problems", "safety", "shelters", "alerts", "snow", "app", "desk");

    /** In which every language has every phrase; what the service says when something fails may come in English. */
    public static final List<String> IN_EVERY_LANGUAGE =
            List.of("labels", "push", "safety", "shelters", "alerts", "snow", "app");

    private final Function<String, InputStream> files;
    private final Map<String, Map<String, Phrase>> sources = new LinkedHashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<Language, Map<String, Phrase>> phrases = new EnumMap<>(Language.class);
    private final Map<String, Map<Language, String>> hashes = new HashMap<>();

    @Inject
    Phrases() {
        this(Phrases.class::getResourceAsStream);
    }

    /** From files by their path relative to the package; null where there is none. */
    Phrases(Function<String, InputStream> files) {
        this.files = files;
        for (Language language : Language.values()) {
            phrases.put(language, new HashMap<>());
        }
        GROUPS.forEach(this::load);
        for (String group : GROUPS) {
            Map<Language, String> each = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                each.put(language, PhraseHash.of(group(group, language)));
            }
            hashes.put(group, each);
        }
    }

    /**
     * The phrase in the language, or in the next best its readers know; the phrase says which.
     *
     * @throws NoSuchElementException for a key that no group has
     */
    public Phrase find(String key, Language language) {
        return language.readable().stream()
                .flatMap(each -> in(key, each).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    /**
     * The words of a phrase, found as in {@link #find}, with values in place of its parameters.
     *
     * @throws IllegalArgumentException where a parameter has no value, or a value no parameter
     */
    public String text(String key, Language language, Map<String, String> parameters) {
        return Parameters.fill(find(key, language).text(), parameters);
    }

    /**
     * All phrases of a group, found as in {@link #find}, in the order of the catalogue.
     *
     * @throws NoSuchElementException for a group there is not
     */
    public List<Phrase> group(String group, Language language) {
        return Optional.ofNullable(sources.get(group))
                .orElseThrow(() -> new NoSuchElementException(group))
                .keySet()
                .stream()
                .map(key -> find(key, language))
                .toList();
    }

    /** A hash over what {@link #group} gives: another one whenever anything in it is another. */
    public String version(String group, Language language) {
        return Optional.ofNullable(hashes.get(group))
                .map(each -> each.get(language))
                .orElseThrow(() -> new NoSuchElementException(group));
    }

    /** Whether every phrase that must be in every language is in this one. */
    public boolean complete(Language language) {
        return IN_EVERY_LANGUAGE.stream()
                .flatMap(group -> sources.get(group).keySet().stream())
                .allMatch(key -> in(key, language).isPresent());
    }

    /** Whether somebody who speaks the language has checked every phrase there is in it. */
    public boolean checked(Language language) {
        Map<String, Phrase> all = phrases.get(language);
        return !all.isEmpty() && all.values().stream().allMatch(Phrase::checked);
    }

    /** The phrase in exactly this language. */
    Optional<Phrase> in(String key, Language language) {
        return Optional.ofNullable(phrases.get(language).get(key));
    }

    private void load(String group) {
        PhraseFile source = file(group, Language.JA)
                .orElseThrow(() -> new IllegalStateException("the group " + group + " has no Japanese file"));
        source.phrases().forEach((key, phrase) -> {
            String other = groups.putIfAbsent(key, group);
            if (other != null) {
                throw source.fault(key, "the key belongs to the group " + other);
            }
            phrases.get(Language.JA).put(key, phrase);
        });
        sources.put(group, source.phrases());
        for (Language language : Language.values()) {
            if (language != Language.JA) {
                file(group, language).ifPresent(file -> take(file, source.phrases(), language));
            }
        }
    }

    private void take(PhraseFile file, Map<String, Phrase> japanese, Language language) {
        file.phrases().forEach((key, phrase) -> {
            Phrase said = japanese.get(key);
            if (said == null) {
                throw file.fault(key, "there is no such phrase in Japanese");
            }
            if (phrase.version() > said.version()) {
                throw file.fault(key, "translates version " + phrase.version() + ", which Japanese has not");
            }
            if (phrase.version() == said.version()) {
                if (!Parameters.of(phrase.text()).equals(Parameters.of(said.text()))) {
                    throw file.fault(key, "the parameters are not " + Parameters.of(said.text()));
                }
                phrases.get(language).put(key, phrase);
            }
        });
    }

    private Optional<PhraseFile> file(String group, Language language) {
        String name = group + "/" + language.tag() + ".csv";
        return Optional.ofNullable(files.apply(name)).map(in -> PhraseFile.read(name, language, in));
    }
}
