package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.broadcasts.Areas.Where;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.FixedWords;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.kernel.Language;

/** Makes the messages that stand on earlier ones: updates, all-clears and retractions. */
@Singleton
class Standing {
    /** How long an end is shown. */
    private static final Duration AFTERWARDS = Duration.ofHours(24);

    /** Their titles are names of what was ordered. */
    private static final Set<Category> ORDERS = EnumSet.of(Category.EVACUATION, Category.TSUNAMI);

    private static final Set<Language> QUOTED_BY_CORNERS = EnumSet.of(Language.JA, Language.JA_EASY, Language.ZH_HANT);

    private static final Weight OVER =
            new Weight(null, CapSeverity.MINOR, CapUrgency.PAST, CapCertainty.OBSERVED, CapResponse.ALL_CLEAR);

    private final MessageRepository messages;
    private final Composing composing;
    private final Wordings wordings;
    private final Areas areas;
    private final FixedWords fixed;
    private final Clock clock;

    Standing(
            MessageRepository messages,
            Composing composing,
            Wordings wordings,
            Areas areas,
            FixedWords fixed,
            Clock clock) {
        this.messages = messages;
        this.composing = composing;
        this.wordings = wordings;
        this.areas = areas;
        this.fixed = fixed;
        this.clock = clock;
    }

    /**
     * An update or an all-clear, for which the service has words where the officer has none.
     *
     * @param entry what the officer wrote; null for an all-clear in the service's own words
     * @param before whom the message before concerned
     */
    Content followUp(Broadcast broadcast, Step step, Entry entry, Where before) {
        if (entry == null) {
            return allClear(broadcast, before);
        }
        return composing.of(entry, entry.area() == null ? before : areas.where(entry.area()), step);
    }

    /** Says in front of an update that it is one; done when it goes out, so that a draft reads as it was written. */
    void lead(Broadcast broadcast, Message update) {
        Map<Language, String> lines = fixed.updateLine(firstSent(broadcast));
        Map<Language, Said> words = new EnumMap<>(Language.class);
        wordings.of(update.id())
                .forEach((language, said) ->
                        words.put(language, new Said(led(said.words(), lines.get(language)), said.origin())));
        wordings.write(update.id(), words);
    }

    /** 解除 in the service's own words: an order by its name, anything else as the message of a moment, with its title. */
    private Content allClear(Broadcast broadcast, Where before) {
        Message last = messages.last(broadcast.id()).orElseThrow();
        boolean order = ORDERS.contains(broadcast.category());
        Map<Language, String> titles = titles(last);
        Instant now = Instant.now(clock);
        Map<Language, Words> words =
                new EnumMap<>(fixed.allClear(order ? titles : Map.of(), firstSent(broadcast), before.names(), now));
        if (!order) {
            words.replaceAll((language, said) -> {
                Words named = naming(said, titles.get(language), language);
                return new Words(named.title(), named.body(), ""); // the caution is about dangerous places
            });
        }
        return new Content(broadcast.category(), over(last, now), Composing.phrases(words), before, List.of(), null);
    }

    private Map<Language, String> titles(Message message) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        wordings.of(message.id())
                .forEach((language, said) -> titles.put(language, said.words().title()));
        return titles;
    }

    /** With the title of what it is about, where there is one in the language. */
    private static Words naming(Words words, String title, Language language) {
        if (title == null) {
            return words;
        }
        String quoted = QUOTED_BY_CORNERS.contains(language) ? "「" + title + "」" : "“" + title + "”";
        return new Words(words.title(), words.body() + "\n" + quoted, words.instruction());
    }

    /** 取消 in the service's own words, with the officer's reason for those who read Japanese. */
    Content retraction(Broadcast broadcast, String reason) {
        Message last = messages.last(broadcast.id()).orElseThrow();
        Map<Language, Words> words = new EnumMap<>(fixed.retraction(firstSent(broadcast)));
        Map<Language, String> titles = titles(last);
        words.replaceAll((language, said) -> naming(said, titles.get(language), language));
        if (reason != null && !reason.isBlank()) {
            words.computeIfPresent(
                    Language.JA,
                    (ja, said) -> new Words(said.title(), said.body() + "\n" + reason.strip(), said.instruction()));
        }
        return new Content(
                broadcast.category(),
                over(last, Instant.now(clock)),
                Composing.phrases(words),
                areas.where(last.id()),
                List.of(),
                null);
    }

    private Instant firstSent(Broadcast broadcast) {
        return messages.first(broadcast.id()).orElseThrow().sentAt();
    }

    private static Traits over(Message last, Instant now) {
        Traits traits = last.traits();
        return new Traits(traits.department(), traits.contact(), OVER, null, now.plus(AFTERWARDS), null);
    }

    private static Words led(Words words, String line) {
        return line == null
                ? words
                : new Words(words.title(), (line + "\n" + words.body()).strip(), words.instruction());
    }
}
