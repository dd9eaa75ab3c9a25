package jp.kairan.audit;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a superuser does to the tables behind the service is seen; each test takes it back. */
@KairanTest
class AuditChainTest {
    @Inject
    TestCity city;

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    Sql sql;

    private UnitId unit;
    private Id first;
    private Id second;

    @BeforeEach
    void settle() {
        unit = city.city().id();
        first = noted("FirstDone");
        sealed(first);
        second = noted("SecondDone");
        sealed(second);
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        var report = as(admin)
                .get("/api/v1/audit/chain")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.<Object>get("firstBroken")).isNull();
        assertThat(report.getLong("batches")).isPositive();
        assertThat(report.getLong("sealedEntries")).isGreaterThanOrEqualTo(report.getLong("batches"));
        assertThat(report.<Object>get("unsealedEntries")).isNotNull();
    }

    @Test
    void onlyCityAdministratorsLook() {
        as(city.officer(city.city(), Role.CITY_STAFF))
                .get("/api/v1/audit/chain")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangedEntryIsSeen() {
        assertThat(brokenAfter("update audit_entry set actor = 'SYSTEM|' where subject_id = ?", first))
                .isEqualTo(batch(first));
        assertThat(brokenAfter("update audit_entry set detail = '{\"households\": 9}' where subject_id = ?", first))
                .isEqualTo(batch(first));
    }

    @Test
    void aValueThatMovesToTheNextColumnIsSeen() {
        assertThat(brokenAfter(
                        "update audit_entry set unit_id = subject_id, subject_id = null where subject_id = ?", first))
                .isEqualTo(batch(first));
        assertThat(brokenAfter("update audit_entry set actor = 'a|b', action = 'c' where subject_id = ?", first))
                .isEqualTo(batch(first));
    }

    @Test
    void aRemovedEntryIsSeen() {
        assertThat(brokenAfter("delete from audit_entry where subject_id = ?", first))
                .isEqualTo(batch(first));
    }

    @Test
    void swappedEntriesAreSeen() {
        assertThat(brokenAfter(
                        "update audit_entry set subject_id = case subject_id when ? then ?::uuid else ?::uuid end"
                                + " where subject_id in (?, ?)",
                        first,
                        second,
                        first,
                        first,
                        second))
                .isEqualTo(batch(first));
    }

    @Test
    void aRemovedBatchIsSeen() {
        long gone = batch(first);
        assertThat(brokenAfter(
                        "with e as (delete from audit_entry where batch_no = ? returning 1) select count(*) from e",
                        gone))
                .isEqualTo(gone);
    }

    @Test
    void anEntryOfAnOpenTransactionKeepsLaterOnesWaiting() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Id slow = AccountId.next();
        CompletableFuture<Void> open = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    audit.note(Actor.SYSTEM, "SlowlyDone", "TEST", slow, unit, Map.of());
                    written.countDown();
                    waitFor(release);
                }));
        waitFor(written);
        Id quick = noted("QuicklyDone");
        chain.seal();
        assertThat(isSealed(quick)).isFalse();

        release.countDown();
        open.get(10, TimeUnit.SECONDS);
        sealed(slow);
        sealed(quick);
        assertThat(batch(slow)).isLessThanOrEqualTo(batch(quick));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> chain.report(Actor.SYSTEM).firstBroken()))
                .isNull();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first broken batch after a superuser's statement, which is rolled back again. */
    private Long brokenAfter(String statement, Object... values) {
        QuarkusTransaction.begin();
        try {
            if (statement.startsWith("with")) {
                sql.number(statement, values);
            } else {
                assertThat(sql.update(statement, values)).isPositive();
            }
            return chain.report(Actor.SYSTEM).firstBroken();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Id noted(String action) {
        AccountId subject = AccountId.next();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.note(Actor.SYSTEM, action, "TEST", subject, unit, Map.of("households", 3)));
        return subject;
    }

    private void sealed(Id subject) {
        await().until(() -> {
            chain.seal();
            return isSealed(subject);
        });
    }

    private boolean isSealed(Id subject) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.any("select 1 from audit_entry where subject_id = ? and batch_no is not null", subject));
    }

    private Long batch(Id subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.number("select batch_no from audit_entry where subject_id = ?", subject));
    }
}
