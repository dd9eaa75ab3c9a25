package jp.kairan.safety.help;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.board.Pictures;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class FindingRequestsTest {
    @Inject
    TestCity city;

    @Inject
    Pleas pleas;

    @Inject
    TestClock clock;

    @Inject
    TellUrgentHelp job;

    @Inject
    Pictures pictures;

    @Inject
    Sql sql;

    @AfterEach
    void tidy() {
        pleas.tidy();
        clock.reset();
    }

    @Test
    void theJobKeepsNoPictureOfACheckAlive() throws Exception {
        Association association = city.association(1, 1);
        city.officer(association.place(), Role.HEAD);
        Incident check = pleas.check(true, association.place());
        pleas.asks(check, association.houses().get(0), Status.URGENT);
        clock.turn(Duration.ofMinutes(6));
        job.tell();

        assertThat(pleas.notices(association.houses().get(0))).hasSize(1);
        Field followed = Pictures.class.getDeclaredField("followed");
        followed.setAccessible(true);
        assertThat(((Map<?, ?>) followed.get(pictures)).containsKey(check.id())).isFalse();
    }

    @Test
    @Transactional
    void amongManyAnswersTheRequestsAreFoundByTheirIndex() {
        Association association = city.association(1, 1);
        Incident check = pleas.check(true, association.place());
        sql.update("""
                insert into evidence (world, no, author_id, key, author_kind, household_id, kind, status, flags, source, at,
                                      received_at, closes)
                select ?, i, gen_random_uuid(), gen_random_uuid(), 'ACCOUNT', ?, 'SEEN',
                       case when i % 1000 = 0 then 'URGENT' else 'SAFE' end, '{}', 'SELF', ?, ?, '{}'
                  from generate_series(1, 20000) i""", check.world(), association.houses().get(0).id(), check.since(), check.since());
        sql.update("analyze evidence");
        Instant now = check.since().plus(Duration.ofHours(1));
        List<String> plan = sql.list(
                "explain (costs off) " + Requests.URGENT,
                row -> row.text("QUERY PLAN"),
                check.world(),
                check.since(),
                now,
                check.since(),
                now,
                now);
        sql.update("delete from evidence where world = ?", check.world());

        assertThat(String.join("\n", plan)).contains("ix_evidence_requests");
    }
}
