package jp.kairan.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.Test;

/** A page of the calendar costs what the reader may see, however many events the city has. */
@KairanTest
class CalendarUsesIndexesTest {
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    @Inject
    TestCity city;

    @Inject
    Diary diary;

    @Inject
    Sql sql;

    private void many(Place unit, AccountId writer, String title, int events) {
        sql.update("""
                insert into event (id, unit_id, kind, state, title, body, all_day, starts_at, ends_at, answered_by,
                                   sensitive, created_by, created_at, published_at, changed_at)
                select gen_random_uuid(), ?, 'EVENT', 'PUBLISHED', ?, '', false, t, t + interval '2 hours', 'NOBODY', false,
                       ?, now(), now(), now()
                  from generate_series(1, ?) i cross join lateral (select now() + (i * 7 % 400 - 200) * interval '1 day') d(t)""", unit.id(), title, writer, events);
        sql.update(
                "insert into event_term (event_id, no, kind, unit_id) select id, 0, 'EVERYONE', unit_id from event where title = ?",
                title);
        sql.update("""
                insert into occurrence (id, event_id, original_start, starts_at, ends_at, state)
                select gen_random_uuid(), id, starts_at, starts_at, ends_at, 'PLANNED' from event where title = ?""", title);
    }

    @Test
    @Transactional
    void amongFiftyThousandEventsAMonthReadsOnlyTheReadersOwn() {
        var here = city.association(1, 1);
        AccountId reader = here.houses().get(0).anyResident();
        for (int other = 0; other < 10; other++) {
            many(city.association(1, 0).place(), reader, "よその行事" + other, 5_000);
        }
        many(here.place(), reader, "ここの行事", 40);
        sql.update("analyze event, event_term, occurrence");

        String plan = String.join("\n", plan(reader));

        assertThat(plan)
                .contains("ix_event_term_target_id")
                .doesNotContain("Seq Scan on event ")
                .doesNotContain("Seq Scan on event_term")
                .doesNotContain("Seq Scan on occurrence")
                .doesNotContain("Seq Scan on answer");
        Matcher buffers = BUFFERS.matcher(plan);
        assertThat(buffers.find()).isTrue();
        assertThat(Integer.parseInt(buffers.group(1))).isLessThan(2_000);
        sql.update("delete from event where title like '%の行事%'");
    }

    private List<String> plan(AccountId reader) {
        return sql.list(
                "explain (analyze, buffers, costs off, timing off) " + Calendars.PAGE,
                row -> row.text("QUERY PLAN"),
                reader,
                diary.today(),
                List.of(),
                reader,
                List.of(),
                diary.inDays(0),
                diary.inDays(30),
                java.time.Instant.EPOCH,
                new java.util.UUID(0, 0),
                51);
    }
}
