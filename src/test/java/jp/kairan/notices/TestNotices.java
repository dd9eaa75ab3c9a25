package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ListId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.TestCity.Place;

/** Publishes for tests as a feature would, and keeps the memberships and lists that audiences name. */
@Singleton
class TestNotices {
    private final Notices notices;
    private final Sql sql;
    private final Clock clock;

    TestNotices(Notices notices, Sql sql, Clock clock) {
        this.notices = notices;
        this.sql = sql;
        this.clock = clock;
    }

    /** A published notice, by its id and by its subject. */
    record Sent(NoticeId id, UUID subject) {}

    /** One of a protected household lives elsewhere. */
    @Transactional
    void shield(HouseholdId household, AccountId elsewhere) {
        sql.update("update household set protected = true where id = ?", household);
        sql.update(
                "update resident set lives_elsewhere = true where household_id = ? and account_id = ?",
                household,
                elsewhere);
    }

    @Transactional
    Sent to(Place place) {
        return publish(place, "お知らせ", false, false, null, Term.everyone(place.id()));
    }

    @Transactional
    Sent to(Place publisher, Term... audience) {
        return publish(publisher, "お知らせ", false, false, null, audience);
    }

    @Transactional
    Sent asking(Place place) {
        return publish(place, "ご確認ください", true, false, null, Term.everyone(place.id()));
    }

    @Transactional
    Sent pinned(Place place) {
        return publish(place, "大切なお知らせ", false, true, null, Term.everyone(place.id()));
    }

    @Transactional
    Sent until(Place place, Duration life) {
        return publish(place, "期限つき", false, false, life, Term.everyone(place.id()));
    }

    @Transactional
    Sent titled(Place publisher, String title, boolean sensitive, Term... audience) {
        return publish(publisher, title, sensitive, false, false, null, audience);
    }

    private Sent publish(Place publisher, String title, boolean asks, boolean pinned, Duration life, Term... audience) {
        return publish(publisher, title, false, asks, pinned, life, audience);
    }

    private Sent publish(
            Place publisher,
            String title,
            boolean sensitive,
            boolean asks,
            boolean pinned,
            Duration life,
            Term... audience) {
        UUID subject = Uuids.next();
        Instant expires = life == null ? null : Instant.now(clock).plus(life);
        NoticeId id = notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        "TEST",
                        subject,
                        publisher.id(),
                        Urgency.NORMAL,
                        sensitive,
                        title,
                        asks,
                        pinned,
                        1,
                        expires,
                        List.of(audience)));
        return new Sent(id, subject);
    }

    @Transactional
    void change(Sent sent, String title, List<AccountId> concerned) {
        notices.change(Actor.SYSTEM, "TEST", sent.subject(), title, concerned);
    }

    @Transactional
    void readdress(Sent sent, List<Term> audience) {
        notices.readdress(Actor.SYSTEM, "TEST", sent.subject(), audience);
    }

    @Transactional
    void tell(Sent sent, Cause cause, List<AccountId> readers) {
        notices.tell("TEST", sent.subject(), cause, readers);
    }

    @Transactional
    void correct(Sent sent, String title) {
        notices.correct(Actor.SYSTEM, "TEST", sent.subject(), title);
    }

    @Transactional
    void withdraw(Sent sent) {
        notices.withdraw(Actor.SYSTEM, "TEST", sent.subject());
    }

    @Transactional
    void join(AccountId account, UnitId organisation) {
        sql.update(
                "insert into organisation_member (id, unit_id, account_id, from_on, created_at) values (?, ?, ?, ?, ?)",
                Uuids.next(),
                organisation,
                account,
                LocalDate.now(clock).minusDays(1),
                Instant.now(clock));
    }

    @Transactional
    ListId list(Place owner, AccountId maker, List<HouseholdId> houses, List<AccountId> accounts) {
        ListId list = ListId.next();
        sql.update(
                "insert into named_list (id, unit_id, name, created_by, created_at) values (?, ?, ?, ?, ?)",
                list,
                owner.id(),
                "名簿" + list,
                maker,
                Instant.now(clock));
        for (HouseholdId house : houses) {
            sql.update("insert into named_list_entry (list_id, household_id) values (?, ?)", list, house);
        }
        for (AccountId account : accounts) {
            sql.update("insert into named_list_entry (list_id, account_id) values (?, ?)", list, account);
        }
        return list;
    }

    /** Lets somebody who has an account live in a house, too. */
    @Transactional
    void moveIn(AccountId account, HouseholdId house) {
        sql.update("""
                insert into resident (id, household_id, account_id, name, search_key, created_at)
                values (?, ?, ?, '同居', '同居', ?)""", Uuids.next(), house, account, Instant.now(clock));
    }

    @Transactional
    void moveOut(AccountId account) {
        sql.update("update resident set left_on = ? where account_id = ?", LocalDate.now(clock), account);
    }

    @Transactional
    void change(HouseholdId house, String channel, boolean isProtected, Integer walkNo) {
        sql.update(
                "update household set channel = ?, protected = ?, walk_no = ? where id = ?",
                channel,
                isProtected,
                walkNo,
                house);
    }

    @Transactional
    long number(String query, Object... values) {
        return sql.number(query, values);
    }

    @Transactional
    List<UUID> ids(String query, Object... values) {
        return sql.list(query, row -> row.uuid("id"), values);
    }
}
