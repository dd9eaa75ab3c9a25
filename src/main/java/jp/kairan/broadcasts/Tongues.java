package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Glances;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Wording;

/**
 * Brings bulletins into the languages in which people read. What went out never changes, but its translations come later
 * and are corrected, so they are looked up again from time to time.
 */
@Singleton
class Tongues {
    /** Corrections of a translation are rare, and an engine takes seconds. */
    private static final Duration KNOWN = Duration.ofSeconds(20);

    private final Glances glances;
    private final ReaderLanguages readers;
    private final UnitPaths paths;
    private final DrillMark drills;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(BroadcastId broadcast, int no) {}

    private record Kept(Map<Language, Said> words, Instant until) {}

    Tongues(Glances glances, ReaderLanguages readers, UnitPaths paths, DrillMark drills, Clock clock) {
        this.glances = glances;
        this.readers = readers;
        this.paths = paths;
        this.drills = drills;
        this.clock = clock;
    }

    /** The courses in every language in which there are words by now; a drill is marked as one. Not in a transaction. */
    List<Course> in(List<Course> courses) {
        Instant now = Instant.now(clock);
        List<Bulletin> old = courses.stream()
                .flatMap(course -> course.bulletins().stream())
                .filter(bulletin -> !holds(kept.get(key(bulletin)), now))
                .toList();
        if (!old.isEmpty()) {
            look(old, now.plus(KNOWN));
        }
        kept.values().removeIf(each -> each.until.plus(KNOWN.multipliedBy(3)).isBefore(now));
        return courses.stream().map(this::translated).toList();
    }

    private Course translated(Course course) {
        return new Course(
                course.id(),
                course.bulletins().stream()
                        .map(bulletin -> {
                            Kept found = kept.get(key(bulletin));
                            return bulletin.saying(
                                    drills.on(found == null ? bulletin.words() : found.words, bulletin.drill()));
                        })
                        .toList());
    }

    /** Everything that is missing in one look a language. */
    private void look(List<Bulletin> bulletins, Instant until) {
        List<Map<Language, Said>> words = new ArrayList<>();
        bulletins.forEach(bulletin -> words.add(new EnumMap<>(bulletin.words())));
        for (Language language : languages()) {
            List<Integer> missing = new ArrayList<>();
            for (int i = 0; i < bulletins.size(); i++) {
                if (!words.get(i).containsKey(language)) {
                    missing.add(i);
                }
            }
            List<Rendition> renditions = glances.at(
                    missing.stream().map(i -> wording(bulletins.get(i))).toList(), language);
            for (int i = 0; i < missing.size(); i++) {
                Rendition rendition = renditions.get(i);
                if (rendition.completeness() == Completeness.WHOLE) {
                    words.get(missing.get(i)).put(language, new Said(said(rendition), rendition.origin()));
                }
            }
        }
        for (int i = 0; i < bulletins.size(); i++) {
            kept.put(key(bulletins.get(i)), new Kept(Map.copyOf(words.get(i)), until));
        }
    }

    private Set<Language> languages() {
        Set<Language> languages = EnumSet.of(Language.JA_EASY, Language.EN);
        languages.addAll(readers.inUse());
        languages.remove(Language.JA);
        return languages;
    }

    /** Only what is not in a language already is asked for, so nothing is given. */
    private Wording wording(Bulletin bulletin) {
        return new Wording(
                paths.city(),
                false,
                BroadcastWording.fields(bulletin.words().get(Language.JA).words(), Map.of()));
    }

    private static Words said(Rendition rendition) {
        return new Words(
                rendition.text(BroadcastWording.TITLE),
                or(rendition.text(BroadcastWording.BODY)),
                or(rendition.text(BroadcastWording.INSTRUCTION)));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private static boolean holds(Kept found, Instant now) {
        return found != null && found.until.isAfter(now);
    }

    private static Key key(Bulletin bulletin) {
        return new Key(bulletin.broadcast(), bulletin.no());
    }
}
