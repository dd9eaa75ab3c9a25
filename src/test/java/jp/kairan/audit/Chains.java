package jp.kairan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Sql;

/** A superuser behind the service for tests of the audit; whatever he does is taken back. */
@Singleton
class Chains {
    private final Audit audit;
    private final AuditChain chain;
    private final AuditCheck check;
    private final Sql sql;

    Chains(Audit audit, AuditChain chain, AuditCheck check, Sql sql) {
        this.audit = audit;
        this.chain = chain;
        this.check = check;
        this.sql = sql;
    }

    /** An act, committed and not sealed. */
    Id noted(String action) {
        AccountId subject = AccountId.next();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.note(
                        Actor.SYSTEM, action, "TEST", subject, null, Map.of("households", 3, "share", 0.50)));
        return subject;
    }

    /** An act in a sealed batch. */
    Id sealedAct(String action) {
        Id subject = noted(action);
        sealed(subject);
        return subject;
    }

    void sealed(Id subject) {
        await().until(() -> {
            chain.seal();
            return isSealed(subject);
        });
    }

    boolean isSealed(Id subject) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.any("select 1 from audit_entry where subject_id = ? and batch_no is not null", subject));
    }

    long batch(Id subject) {
        return number("select batch_no from audit_entry where subject_id = ?", subject);
    }

    long seq(Id subject) {
        return number("select seq from audit_entry where subject_id = ?", subject);
    }

    private long number(String query, Id subject) {
        return QuarkusTransaction.joiningExisting().call(() -> sql.number(query, subject));
    }

    /** What a check finds after a superuser's deeds, which are taken back; nothing is sealed in between. */
    <T> T during(Supplier<T> deeds) {
        QuarkusTransaction.begin();
        try {
            sql.any("select pg_advisory_xact_lock(hashtext('kairan.audit'))");
            return deeds.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    List<Damage> after(String statement, Object... values) {
        return during(() -> {
            changed(statement, values);
            return damages();
        });
    }

    void changed(String statement, Object... values) {
        assertThat(sql.update(statement, values)).isPositive();
    }

    List<Damage> damages() {
        return check.report(Actor.SYSTEM, List.of()).damages();
    }

    /** Removes the newest batch together with its entries, as if it had never been. */
    void cutOff() {
        long no = sql.number("select max(no) from audit_batch");
        changed("delete from audit_entry where batch_no = ?", no);
        changed("delete from audit_batch where no = ?", no);
    }
}
