package jp.kairan.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
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
}
