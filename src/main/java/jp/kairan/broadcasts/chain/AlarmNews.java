package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;

/**
 * What the city is told of an alarm: that it is proposed, and that shelters of it have nobody who comes. One notice each
 * for all shelters, because a quake that calls two hundred must not ring two hundred times; the board tells which.
 */
@Singleton
class AlarmNews {
    /** How phones know that an alarm is proposed; its subject is the proposal. */
    static final String PROPOSED = "SHELTER_CALL_PROPOSAL";
    /** How phones know that nobody comes; its subject is the alarm. */
    static final String NOBODY_COMES = "SHELTER_CALL_CITY";

    private static final Set<Role> CITY = Set.of(Role.CITY_STAFF, Role.CITY_ADMIN);
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private static final String HOLDERS = """
            select distinct account_id from office
             where unit_id = ? and role = any(?::text[]) and from_on <= ? and (to_on is null or to_on >= ?)""";

    /** The row is held by the caller, so of many calls that reach the city at once one tells it. */
    private static final String TELL = """
            update shelter_alarm set city_told_at = ?
             where id = ? and (city_told_at is null or city_told_at <= ?)""";

    private final Sql sql;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final CallHeadlines headlines;
    private final ChainConfig config;
    private final Clock clock;

    AlarmNews(
            Sql sql,
            Units units,
            Notices notices,
            Readership readership,
            CallHeadlines headlines,
            ChainConfig config,
            Clock clock) {
        this.sql = sql;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.headlines = headlines;
        this.config = config;
        this.clock = clock;
    }

    /** Officers hear that an alarm waits for them, also where one of them has dropped it before. */
    void proposed(AlarmId alarm) {
        if (!told(PROPOSED, alarm)) {
            publish(PROPOSED, alarm, "shelter.call.proposed", false);
        } else {
            notices.expire(PROPOSED, alarm.value(), null);
            notices.correct(Actor.SYSTEM, PROPOSED, alarm.value(), headlines.of("shelter.call.proposed", false));
        }
    }

    /** A proposal waits no longer, because somebody has acted on it. */
    void decided(AlarmId alarm) {
        expire(PROPOSED, alarm);
    }

    /** What an alarm said does not hold: both notices are taken back for good. */
    void takenBack(Actor actor, AlarmId alarm) {
        for (String kind : List.of(PROPOSED, NOBODY_COMES)) {
            if (told(kind, alarm)) {
                notices.withdraw(actor, kind, alarm.value());
                expire(kind, alarm);
            }
        }
    }

    /** Nobody comes to a shelter; told anew for further ones once the last time is a while ago. */
    void nobodyComes(Call call) {
        Instant now = Instant.now(clock);
        AlarmId alarm = call.alarm();
        boolean before = told(NOBODY_COMES, alarm);
        if (before) {
            // because it was over where a call of another alarm was passed on to this one
            notices.expire(NOBODY_COMES, alarm.value(), null);
        }
        if (sql.update(TELL, now, alarm, now.minus(config.patience())) == 0) {
            return;
        }
        if (!before) {
            publish(NOBODY_COMES, alarm, "shelter.call.city", call.drill());
        } else {
            notices.tell(NOBODY_COMES, alarm.value(), Cause.REMINDER, holders());
        }
    }

    /** No call of the alarm is open any more. */
    void over(AlarmId alarm) {
        expire(NOBODY_COMES, alarm);
    }

    private void publish(String kind, AlarmId alarm, String phrase, boolean drill) {
        UnitId city = units.root().id();
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        kind,
                        alarm.value(),
                        city,
                        drill ? Urgency.IMPORTANT : Urgency.EMERGENCY,
                        false,
                        headlines.of(phrase, drill),
                        false,
                        false,
                        1,
                        null,
                        CallNews.city(city)));
    }

    private boolean told(String kind, AlarmId alarm) {
        return readership.of(kind, alarm.value()).isPresent();
    }

    private void expire(String kind, AlarmId alarm) {
        UUID subject = alarm.value();
        if (told(kind, alarm)) {
            notices.expire(kind, subject, Instant.now(clock).plus(AFTERWARDS));
        }
    }

    private List<AccountId> holders() {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                HOLDERS,
                row -> new AccountId(row.uuid("account_id")),
                units.root().id(),
                CITY,
                today,
                today);
    }
}
