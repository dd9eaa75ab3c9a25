package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;

/** What happened to calls, only ever added to. */
@Singleton
class CallLog {
    private static final String ADD = """
            insert into shelter_call_event (call_id, kind, step, account_id, arrives_at, as_of, said_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String WORDS = """
            select distinct on (account_id) account_id, kind, arrives_at, as_of
              from shelter_call_event
             where call_id = ? and kind in ('ACKNOWLEDGED', 'REFUSED')
             order by account_id, as_of desc, no desc""";

    private static final String ASKED = """
            select account_id from shelter_call_event where call_id = ? and kind = 'ASKED' and step = ? order by no""";

    private static final String EVER_ASKED =
            "select 1 from shelter_call_event where call_id = ? and kind = 'ASKED' and account_id = ?";

    private static final String OPENED_BEFORE = """
            select 1 from shelter_call_event where call_id = ? and kind = 'OPENED' and account_id = ? and as_of = ?""";

    private final Sql sql;
    private final Clock clock;

    CallLog(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody was asked. */
    void asked(Call call, List<AccountId> accounts) {
        Instant now = Instant.now(clock);
        sql.batch(
                ADD,
                accounts.stream()
                        .map(account -> new Object[] {call.id(), Happening.ASKED, call.step(), account, null, now, now})
                        .toList());
    }

    /** Somebody said something. */
    void said(Call call, Word word) {
        add(call, word.kind(), word.account(), word.arrivesAt(), word.asOf());
    }

    /** Something happened now; by nobody where the service itself acted. */
    void note(Call call, Happening kind, AccountId account) {
        add(call, kind, account, null, Instant.now(clock));
    }

    /** Somebody opened the shelter. */
    void opened(Call call, AccountId account, Instant asOf) {
        add(call, Happening.OPENED, account, null, asOf);
    }

    /** Whether somebody has said of that moment that they opened the shelter. */
    boolean openedBefore(Call call, AccountId account, Instant asOf) {
        return sql.any(OPENED_BEFORE, call.id(), account, asOf);
    }

    Prospects prospects(Call call) {
        return new Prospects(
                sql.list(WORDS, Word::of, call.id()),
                sql.list(ASKED, row -> new AccountId(row.uuid("account_id")), call.id(), call.step()));
    }

    /** What somebody last said to a call. */
    Optional<Word> last(Call call, AccountId account) {
        return sql.list(WORDS, Word::of, call.id()).stream()
                .filter(word -> word.account().equals(account))
                .findFirst();
    }

    /** Whether somebody was ever asked for this. */
    boolean everAsked(CallId call, AccountId account) {
        return sql.any(EVER_ASKED, call, account);
    }

    private void add(Call call, Happening kind, AccountId account, Instant arrivesAt, Instant asOf) {
        sql.update(ADD, call.id(), kind, call.step(), account, arrivesAt, asOf, Instant.now(clock));
    }
}
