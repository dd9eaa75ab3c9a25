package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Wording;

/**
 * Tells those who look in. What is said is sensitive, so a push says no more than that there is something to read, and it
 * comes from the city, because the name of an association would say where the household is.
 */
@Singleton
class Telling {
    /** How phones know the notice; its subject is the alert. */
    static final String KIND = "WATCH_ALERT";

    private static final String PHRASE = "safety.watch-over.alert";

    /** An alert that was closed stays in the inbox for some days, because some of the team see only then that it was. */
    private static final Duration SHOWN_AFTER_THE_END = Duration.ofDays(7);

    private static final String MEMBERS =
            "select account_id from watch_alert_member where alert_id = ? order by account_id";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Phrases phrases;

    Telling(Sql sql, Clock clock, Units units, Notices notices, Readership readership, Phrases phrases) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.phrases = phrases;
    }

    /** Tells all members of an alert: for the first time, or once more. Nobody is told where there is nobody. */
    @Transactional(TxType.MANDATORY)
    void everybody(Actor actor, House house, WatchAlertId alert, Reason reason) {
        List<AccountId> members = members(alert);
        if (members.isEmpty()) {
            return;
        }
        List<Term> audience = members.stream().map(Term::person).toList();
        if (readership.of(KIND, alert.value()).isPresent()) {
            notices.readdress(actor, KIND, alert.value(), audience);
            notices.tell(KIND, alert.value(), Cause.REMINDER, members);
            return;
        }
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        alert.value(),
                        units.root().id(),
                        reason.urgency(),
                        true,
                        headline(house),
                        false,
                        false,
                        1,
                        null,
                        audience));
    }

    /** Tells the others that the thread went on. */
    @Transactional(TxType.MANDATORY)
    void others(Actor actor, WatchAlertId alert) {
        AccountId me = actor.me();
        List<AccountId> others =
                members(alert).stream().filter(member -> !member.equals(me)).toList();
        if (!others.isEmpty()) {
            notices.tell(KIND, alert.value(), Cause.CHANGE, others);
        }
    }

    /** Lets the notice of a closed alert leave the inbox. */
    @Transactional(TxType.MANDATORY)
    void ended(WatchAlertId alert) {
        notices.expire(KIND, alert.value(), Instant.now(clock).plus(SHOWN_AFTER_THE_END));
    }

    /** Lets the inbox follow who the members of an alert are now; nobody is told by this. */
    @Transactional(TxType.MANDATORY)
    void readdress(WatchAlertId alert) {
        List<Term> rest = members(alert).stream().map(Term::person).toList();
        if (rest.isEmpty()) {
            notices.withdraw(Actor.SYSTEM, KIND, alert.value());
        } else {
            notices.readdress(Actor.SYSTEM, KIND, alert.value(), rest);
        }
    }

    private List<AccountId> members(WatchAlertId alert) {
        return sql.list(MEMBERS, row -> new AccountId(row.uuid("account_id")), alert);
    }

    private Headline headline(House house) {
        Map<String, String> name = Map.of("name", house.name());
        Map<Language, Wording.Given> given = Arrays.stream(Language.values())
                .filter(language -> language != Language.JA)
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> new Wording.Given(phrases.text(PHRASE, language, name), Origin.PHRASE)));
        return new Headline(phrases.text(PHRASE, Language.JA, name), given);
    }
}
