package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.ShelterId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.safety.CheckWords;

/** Tells the city who asks for help at a shelter and is of no household that we know: no other list would show them. */
@Singleton
class ArrivalNews {
    /** How phones know the notice; its subject is the arrival. */
    static final String KIND = "SAFETY_ARRIVAL_HELP";

    /** Anybody can write at a door, so what was told of a shelter holds for those who follow: they are in the same list. */
    private static final Duration HOLDS = Duration.ofMinutes(5);

    private static final Duration SHOWN = Duration.ofDays(7);

    /** One after the other, so that of many at once one is told. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('shelter-help ' || ?, 0))";

    private static final String TOLD = """
            select 1 from shelter_arrival
             where shelter_id = ? and incident_id = ? and told_at > ? and (status = 'URGENT' or ?) limit 1""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Notices notices;
    private final CheckWords words;

    ArrivalNews(Sql sql, Clock clock, Units units, Notices notices, CheckWords words) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.notices = notices;
        this.words = words;
    }

    /** Tells of a request for help; not again where the city was told lately of one at the shelter that was no less grave. */
    void help(Incident incident, ShelterId shelter, ArrivalId arrival, Status status) {
        Instant now = Instant.now(clock);
        boolean urgent = status == Status.URGENT;
        sql.any(LOCK, shelter.toString());
        if (!sql.any(TOLD, shelter, incident.id(), now.minus(HOLDS), !urgent)) {
            sql.update("update shelter_arrival set told_at = ? where id = ?", now, arrival);
            publish(incident, arrival, urgent ? "safety.status.urgent" : "safety.status.help", now);
        }
    }

    private void publish(Incident incident, ArrivalId arrival, String phrase, Instant now) {
        UnitId city = units.root().id();
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        arrival.value(),
                        city,
                        incident.drill() ? Urgency.IMPORTANT : Urgency.EMERGENCY,
                        true,
                        words.said(phrase, Map.of(), incident.drill()),
                        false,
                        false,
                        1,
                        now.plus(SHOWN),
                        List.of(Term.office(Role.CITY_STAFF, city), Term.office(Role.CITY_ADMIN, city))));
    }
}
