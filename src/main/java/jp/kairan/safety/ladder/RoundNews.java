package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;

/** Asks 班長 and 民生委員 to look after those of whom nobody has been seen: one notice a rung and part of the area. */
@Singleton
class RoundNews {
    /** Where there are more units, every officer of the part is asked, because naming so many is naming all. */
    private static final int MANY = 1000;

    private static final Duration SHOWN = Duration.ofDays(1);

    private static final String HOLDERS = """
            select count(distinct o.account_id)
              from unit x
              join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
              join office o on o.unit_id = u.id and o.role = ? and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             where x.id = any (?::uuid[])""";

    private final Sql sql;
    private final Clock clock;
    private final Silence silence;
    private final Notices notices;
    private final RoundWords words;

    RoundNews(Sql sql, Clock clock, Silence silence, Notices notices, RoundWords words) {
        this.sql = sql;
        this.clock = clock;
        this.silence = silence;
        this.notices = notices;
        this.words = words;
    }

    /** Asks the officers of those units in whose houses nobody was seen; nothing happens where there is no officer. */
    Told ask(Incident incident, UnitId part, Rung rung, UUID subject) {
        int households = silence.households(incident, part);
        List<UnitId> where = places(incident, part, rung);
        int people = where.isEmpty() ? 0 : holders(rung.role(), where);
        if (people > 0) {
            publish(incident, rung, subject, households, where);
        }
        return new Told(households, people);
    }

    private List<UnitId> places(Incident incident, UnitId part, Rung rung) {
        String kind = rung == Rung.GROUP_LEADER ? "GROUP" : "ASSOCIATION";
        List<UnitId> units = silence.units(incident, part, kind);
        return units.size() > MANY ? List.of(part) : units;
    }

    private void publish(Incident incident, Rung rung, UUID subject, int households, List<UnitId> where) {
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        RoundWords.KIND,
                        subject,
                        incident.unit(),
                        incident.drill() ? Urgency.IMPORTANT : Urgency.EMERGENCY,
                        false,
                        words.headline(rung, households, incident.drill()),
                        false,
                        false,
                        1,
                        Instant.now(clock).plus(SHOWN),
                        where.stream()
                                .map(unit -> Term.office(rung.role(), unit))
                                .toList()));
    }

    private int holders(Role role, List<UnitId> where) {
        LocalDate today = LocalDate.now(clock);
        return Math.toIntExact(sql.number(HOLDERS, role, today, today, where));
    }
}
