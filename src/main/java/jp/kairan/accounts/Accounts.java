package jp.kairan.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;

/** The door to accounts. */
@Singleton
public class Accounts {
    private final Sql sql;
    private final Clock clock;

    Accounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Opens an account in the caller's transaction.
     *
     * @param language BCP 47 tag in which the person reads
     */
    @Transactional(TxType.MANDATORY)
    public AccountId open(String language) {
        AccountId id = AccountId.next();
        sql.update("insert into account (id, language, created_at) values (?, ?, ?)", id, language, Instant.now(clock));
        return id;
    }

    /**
     * Opens many accounts in the caller's transaction.
     *
     * @param language BCP 47 tag in which the people read
     */
    @Transactional(TxType.MANDATORY)
    public List<AccountId> open(String language, int many) {
        Instant now = Instant.now(clock);
        List<AccountId> ids = Stream.generate(AccountId::next).limit(many).toList();
        sql.update(
                "insert into account (id, language, created_at) select id, ?, ? from unnest(?::uuid[]) as n (id)",
                language,
                now,
                ids);
        return ids;
    }
}
