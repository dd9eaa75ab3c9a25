package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.shelters.Shelter;
import jp.kairan.translation.Origin;

/** Makes slides: each thing in each language in turn, so that nobody waits long for their own. */
@Singleton
class SignageSlides {
    /** Characters that are read in a second from across a room: of kanji and the like, and of letters. */
    private static final int IDEOGRAMS = 4;

    private static final int LETTERS = 12;
    private static final int LEAST_SECONDS = 8;
    private static final int MOST_SECONDS = 45;
    private static final int SECONDS_A_SHELTER = 4;

    private final Phrases phrases;

    SignageSlides(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A message in each of the languages that it has; in what their readers know where it has none of their own. */
    List<SignageProgramme.Slide> of(Bulletin bulletin, List<Language> languages) {
        Set<Language> shown = new LinkedHashSet<>();
        for (Language language : languages) {
            language.readable().stream()
                    .filter(bulletin.words()::containsKey)
                    .findFirst()
                    .ifPresent(shown::add);
        }
        return shown.stream()
                .map(language -> slide(bulletin, language, bulletin.words().get(language)))
                .toList();
    }

    private SignageProgramme.Slide slide(Bulletin bulletin, Language language, Bulletin.Said said) {
        Words words = said.words();
        String label = said.origin() == Origin.MACHINE ? phrases.text("label.machine", language, Map.of()) : null;
        SignageProgramme.Message message = new SignageProgramme.Message(
                bulletin.broadcast(),
                bulletin.drill(),
                bulletin.category(),
                bulletin.weight().level(),
                bulletin.weight().severity(),
                words.title(),
                words.body(),
                words.instruction(),
                bulletin.department(),
                bulletin.sentAt(),
                said.origin(),
                label);
        return new SignageProgramme.Slide(language, seconds(language, words), message, null);
    }

    /** Open shelters in each of the languages. */
    List<SignageProgramme.Slide> of(
            List<Shelter> shelters, SignageShelters chosen, List<Language> languages, Instant now) {
        List<SignageProgramme.Slide> slides = new ArrayList<>();
        if (!shelters.isEmpty()) {
            for (Language language : new LinkedHashSet<>(languages)) {
                slides.add(new SignageProgramme.Slide(
                        language,
                        LEAST_SECONDS + SECONDS_A_SHELTER * shelters.size(),
                        null,
                        shelters.stream()
                                .map(shelter -> shelter(shelter, chosen.metres(shelter), language, now))
                                .toList()));
            }
        }
        return slides;
    }

    private SignageProgramme.Shelter shelter(Shelter shelter, double metres, Language language, Instant now) {
        Instant asOf = shelter.status().asOf();
        return new SignageProgramme.Shelter(
                shelter.id(),
                shelter.particulars().name(),
                shelter.particulars().address(),
                shelter.status().state(),
                shelter.status().crowding(),
                phrases.find(shelter.status().state().phrase(), language).text(),
                phrases.find(shelter.status().crowding().phrase(), language).text(),
                Double.isInfinite(metres) ? null : Math.round(metres),
                asOf,
                Math.max(0, Duration.between(asOf, now).toMinutes()));
    }

    static int seconds(Language language, Words words) {
        boolean letters = List.of("Latn", "Cyrl").contains(language.script());
        int length = words.title().length()
                + words.body().length()
                + words.instruction().length();
        int reading = (int) Math.ceil((double) length / (letters ? LETTERS : IDEOGRAMS));
        return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, reading));
    }
}
