package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Wording;

/**
 * What officers are told of requests, in locked phrases that name nobody: sensitive, so that a push says no more than that
 * there is something to read, and in the city's name, because an association's would say where the household is.
 */
@Singleton
class HelpNews {
    /** How phones know the notice to the city; its subject is the case. */
    static final String HANDED_OVER = "SAFETY_HELP";
    /** How phones know the notice that nobody has claimed what is urgent; its subject is the case. */
    static final String UNCLAIMED = "SAFETY_HELP_URGENT";

    /** Afterwards nobody needs it in the inbox. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final Circles circles;
    private final Clock clock;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Phrases phrases;

    HelpNews(Circles circles, Clock clock, Units units, Notices notices, Readership readership, Phrases phrases) {
        this.circles = circles;
        this.clock = clock;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.phrases = phrases;
    }

    /** The city hears that a case is its own now. */
    void handedOver(Scene scene) {
        tell(scene, HANDED_OVER, "safety.help.handed-over", circles.city(scene.house()));
    }

    /** Officers hear that nobody sees to what is urgent. */
    void unclaimed(Scene scene, Hearers hearers) {
        tell(scene, UNCLAIMED, "safety.status.urgent", hearers.audience());
    }

    /** Others hear that those who were told do not see to it either; nobody is told twice. */
    void stillUnclaimed(Scene scene, Hearers hearers) {
        UUID subject = scene.held().id();
        notices.expire(UNCLAIMED, subject, scene.now().plus(SHOWN));
        notices.hurry(UNCLAIMED, subject, urgency(scene));
        notices.readdress(scene.actor(), UNCLAIMED, subject, hearers.audience());
        notices.tell(UNCLAIMED, subject, Cause.CHANGE, hearers.added());
    }

    private static Urgency urgency(Scene scene) {
        boolean grave = !scene.incident().drill() && scene.needs().state().status() == Status.URGENT;
        return grave ? Urgency.EMERGENCY : Urgency.IMPORTANT;
    }

    /** Nobody needs to read of it any longer. */
    void over(HelpCase of) {
        Instant now = Instant.now(clock);
        Stream.of(HANDED_OVER, UNCLAIMED)
                .filter(kind -> readership.of(kind, of.id()).isPresent())
                .forEach(kind -> notices.expire(kind, of.id(), now));
    }

    private void tell(Scene scene, String kind, String phrase, List<Term> audience) {
        UUID subject = scene.held().id();
        Urgency urgency = urgency(scene);
        Headline headline = headline(phrase, scene.incident().drill());
        Instant expiresAt = scene.now().plus(SHOWN);
        if (readership.of(kind, subject).isPresent()) {
            notices.expire(kind, subject, expiresAt);
            notices.hurry(kind, subject, urgency);
            notices.readdress(scene.actor(), kind, subject, audience);
            notices.correct(scene.actor(), kind, subject, headline);
            return;
        }
        notices.publish(
                scene.actor(),
                new Notice(
                        NoticeId.next(),
                        kind,
                        subject,
                        units.root().id(),
                        urgency,
                        true,
                        headline,
                        false,
                        false,
                        1,
                        expiresAt,
                        audience));
    }

    private Headline headline(String phrase, boolean drill) {
        Function<Language, String> title = language ->
                (drill ? mark(language) : "") + phrases.find(phrase, language).text();
        return new Headline(
                title.apply(Language.JA),
                Arrays.stream(Language.values())
                        .filter(language -> language != Language.JA)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> new Wording.Given(title.apply(language), Origin.PHRASE))));
    }

    private String mark(Language language) {
        String mark = phrases.find("label.drill", language).text();
        return mark.endsWith("】") ? mark : mark + " ";
    }
}
