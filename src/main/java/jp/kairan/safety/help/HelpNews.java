package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Status;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;
import jp.kairan.safety.CheckWords;

/**
 * What officers and households are told of requests, in locked phrases that name nobody: sensitive, so that a push says no more than that
 * there is something to read, and in the city's name, because an association's would say where the household is.
 */
@Singleton
class HelpNews {
    /** How phones know the notice to the city; its subject is the case. */
    static final String HANDED_OVER = "SAFETY_HELP";
    /** How phones know the notice that nobody has claimed what is urgent; its subject is the case. */
    static final String UNCLAIMED = "SAFETY_HELP_URGENT";

    /** How phones know the notice to the household itself; its subject is the case. */
    static final String OWN = "SAFETY_HELP_OWN";

    /** Afterwards nobody needs it in the inbox. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final Circles circles;
    private final Clock clock;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final CheckWords words;

    HelpNews(Circles circles, Clock clock, Units units, Notices notices, Readership readership, CheckWords words) {
        this.circles = circles;
        this.clock = clock;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.words = words;
    }

    /** The city hears that a case is its own now. */
    void handedOver(Scene scene) {
        boolean urgent = scene.needs().state().status() == Status.URGENT;
        String phrase = urgent ? "safety.status.urgent" : "safety.status.help";
        tell(scene, HANDED_OVER, phrase, urgency(scene), circles.city(scene.house()));
    }

    /** Officers hear that nobody sees to what is urgent. */
    void unclaimed(Scene scene, Hearers hearers) {
        tell(scene, UNCLAIMED, "safety.status.urgent", urgency(scene), hearers.audience());
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

    /** The household hears how far it is; protected ones as well, because it is their own news. */
    void own(Scene scene, OwnNews news) {
        List<Term> household = circles.own(scene.house(), scene.needs());
        if (!household.isEmpty()) {
            tell(scene, OWN, news.phrase(), Urgency.IMPORTANT, household);
        }
    }

    /** Officers need to read of it no longer. */
    void over(HelpCase of) {
        Instant now = Instant.now(clock);
        Stream.of(HANDED_OVER, UNCLAIMED)
                .filter(kind -> readership.of(kind, of.id()).isPresent())
                .forEach(kind -> notices.expire(kind, of.id(), now));
    }

    private void tell(Scene scene, String kind, String phrase, Urgency urgency, List<Term> audience) {
        UUID subject = scene.held().id();
        Headline headline = words.said(phrase, Map.of(), scene.incident().drill());
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
}
