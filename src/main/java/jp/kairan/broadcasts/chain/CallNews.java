package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;

/** What those who keep a shelter are told of a call. Key-holders and deputies have a notice each, about the same call. */
@Singleton
class CallNews {
    /** How phones know the notice to key-holders; its subject is the call. */
    static final String TO_KEY_HOLDERS = "SHELTER_CALL";
    /** How phones know the notice to deputies; its subject is the call. */
    static final String TO_DEPUTIES = "SHELTER_CALL_DEPUTY";

    private static final List<String> KINDS = List.of(TO_KEY_HOLDERS, TO_DEPUTIES);

    /** As long as what is over stays in the inbox. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private static final String NAME = "select name from shelter where id = ?";

    private final Sql sql;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final CallHeadlines headlines;
    private final Clock clock;

    CallNews(Sql sql, Units units, Notices notices, Readership readership, CallHeadlines headlines, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.headlines = headlines;
        this.clock = clock;
    }

    /** Asks keepers of one rank. */
    void ask(Call call, Rank rank, List<AccountId> keepers) {
        boolean first = rank == Rank.KEY_HOLDER;
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        first ? TO_KEY_HOLDERS : TO_DEPUTIES,
                        call.id().value(),
                        units.root().id(),
                        call.drill() ? Urgency.IMPORTANT : Urgency.EMERGENCY,
                        false,
                        headline(call, first ? "shelter.call.open" : "shelter.call.deputy"),
                        false,
                        false,
                        1,
                        null,
                        keepers.stream().map(Term::person).toList()));
    }

    /** Everybody who was asked hears that the shelter is open. */
    void opened(Call call) {
        told(call).forEach(kind -> {
            notices.correct(Actor.SYSTEM, kind, call.id().value(), headline(call, "shelter.call.opened"));
            expire(kind, call.id().value());
        });
    }

    /** Everybody who was asked hears that it need not be opened. */
    void calledOff(Actor actor, Call call) {
        told(call).forEach(kind -> {
            notices.withdraw(actor, kind, call.id().value());
            expire(kind, call.id().value());
        });
    }

    private Stream<String> told(Call call) {
        return KINDS.stream()
                .filter(kind -> readership.of(kind, call.id().value()).isPresent());
    }

    private void expire(String kind, UUID subject) {
        notices.expire(kind, subject, Instant.now(clock).plus(AFTERWARDS));
    }

    private Headline headline(Call call, String key) {
        String name = sql.one(NAME, row -> row.text("name"), call.shelter()).orElseThrow();
        return headlines.of(key, name, call.drill());
    }

    /** Whoever answers for shelters at the city. */
    static List<Term> city(UnitId city) {
        return List.of(Term.office(Role.CITY_STAFF, city), Term.office(Role.CITY_ADMIN, city));
    }
}
