package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;

/** Asks 班長 and 民生委員 to look after those of whom nobody has been seen: one notice a rung and part of the area. */
@Singleton
class RoundNews {
    /** Where there are more units, every officer of the part is asked, because naming so many is naming all. */
    private static final int MANY = 1000;

    private static final Duration SHOWN = Duration.ofDays(1);

    private final Clock clock;
    private final Silence silence;
    private final Notices notices;
    private final RoundWords words;

    RoundNews(Clock clock, Silence silence, Notices notices, RoundWords words) {
        this.clock = clock;
        this.silence = silence;
        this.notices = notices;
        this.words = words;
    }

    /**
     * Asks the officers of those units in whose houses nobody was seen, and where nobody holds the office whoever is next
     * above. Nothing happens where there is no such house, or no officer in the whole city.
     */
    Told ask(Incident incident, UnitId part, Rung rung, UUID subject) {
        int households = silence.households(incident, part);
        String kind = rung == Rung.GROUP_LEADER ? "GROUP" : "ASSOCIATION";
        List<Silence.Nearest> officers = silence.nearest(incident, part, kind, rung.role());
        if (!officers.isEmpty()) {
            List<Term> audience = Stream.concat(
                            places(incident, part, kind).stream().map(unit -> Term.office(rung.role(), unit)),
                            officers.stream()
                                    .filter(Silence.Nearest::standsIn)
                                    .map(each -> Term.person(each.account())))
                    .toList();
            publish(incident, rung, subject, audience);
        }
        return new Told(households, officers.size());
    }

    private List<UnitId> places(Incident incident, UnitId part, String kind) {
        List<UnitId> units = silence.units(incident, part, kind);
        return units.size() > MANY ? List.of(part) : units;
    }

    private void publish(Incident incident, Rung rung, UUID subject, List<Term> audience) {
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        RoundWords.KIND,
                        subject,
                        incident.unit(),
                        incident.drill() ? Urgency.IMPORTANT : Urgency.EMERGENCY,
                        false,
                        words.headline(rung, incident.drill()),
                        false,
                        false,
                        1,
                        Instant.now(clock).plus(SHOWN),
                        audience));
    }
}
