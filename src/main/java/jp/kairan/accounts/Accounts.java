package jp.kairan.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to accounts. */
@Singleton
public class Accounts {
    private static final String FIRST_SIGHT = """
            insert into account (id, language, oidc_subject, created_at) values (?, ?, ?, ?)
            on conflict (oidc_subject) do nothing""";

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
     * The account of somebody whom the city's identity provider vouches for, opened on first sight.
     *
     * @param opened is told of an account that was opened, once however many see the person first
     */
    @Transactional
    public AccountId ofSubject(String subject, String language, Consumer<AccountId> opened) {
        return bySubject(subject).orElseGet(() -> {
            boolean first = sql.update(FIRST_SIGHT, AccountId.next(), language, subject, Instant.now(clock)) > 0;
            AccountId account = bySubject(subject).orElseThrow();
            if (first) {
                opened.accept(account);
            }
            return account;
        });
    }

    /** The language in which the person reads. */
    @Transactional
    public String language(AccountId account) {
        return sql.one("select language from account where id = ?", row -> row.text("language"), account)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Changes the language in which the person reads. */
    @Transactional
    public void read(AccountId account, String language) {
        sql.update("update account set language = ? where id = ?", language, account);
    }

    /** Keeps the account to the caller's transaction; 404 where there is none. */
    @Transactional(TxType.MANDATORY)
    public void hold(AccountId account) {
        if (!sql.any("select 1 from account where id = ? for update", account)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** Leaves nothing of an account but its id, to which other rows point, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(AccountId account) {
        sql.update(
                "update account set display_name = null, language = 'ja', oidc_subject = null where id = ?", account);
    }

    private Optional<AccountId> bySubject(String subject) {
        return sql.one("select id from account where oidc_subject = ?", row -> new AccountId(row.uuid("id")), subject);
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
