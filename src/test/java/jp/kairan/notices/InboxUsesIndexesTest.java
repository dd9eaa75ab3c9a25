package jp.kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** A page of the inbox costs what is on it, however many notices there are. */
@KairanTest
class InboxUsesIndexesTest {
    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    @Transactional
    void amongTenThousandNoticesAPageReadsOnlyItsOwn() {
        var place = city.association(1, 1);
        AccountId reader = place.houses().get(0).anyResident();
        sql.update("""
                insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, confirmation_asked, pinned,
                                    version, published_at, changed_at)
                select ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'MANY', gen_random_uuid(), ?,
                       'NORMAL', false, 'お知らせ', false, false, 1, now(), now()
                  from generate_series(1, 10000) i""", place.place().id());
        sql.update(
                "insert into notice_term (notice_id, no, kind, unit_id) select id, 0, 'EVERYONE', unit_id from notice where kind = 'MANY'");
        sql.update("analyze notice, notice_term");

        String plan = String.join(
                "\n",
                sql.list(
                        "explain (analyze, costs off, timing off) " + Inboxes.PAGE,
                        row -> row.text("QUERY PLAN"),
                        reader,
                        LocalDate.now(clock),
                        Instant.now(clock),
                        new UUID(-1L, -1L),
                        false,
                        false,
                        null,
                        51,
                        51));
        sql.update("delete from notice where kind = 'MANY'");

        assertThat(plan)
                .contains("ix_notice_term_target_id")
                .contains("pk_notice")
                .doesNotContain("Seq Scan on notice")
                .doesNotContain("Seq Scan on receipt");
    }
}
