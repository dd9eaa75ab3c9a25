package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class InboxTagTest {
    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Inject
    TestClock clock;

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    @Test
    void answers304UntilAnythingTheReaderSeesChanges() {
        var place = city.association(2, 1);
        var reader = place.houses().get(0).anyResident();
        var first = notices.to(place.place());
        notices.until(place.place(), Duration.ofHours(3));
        notices.to(place.federation(), Term.office(Role.HEAD, place.federation().id()));
        notices.to(place.groups().get(1));
        List<String> tags = new ArrayList<>(List.of(fresh(reader, "")));

        List<Runnable> changes = List.of(
                () -> notices.to(place.place()),
                () -> as(reader).body("{\"opened\":true,\"version\":1}").put(receipt(first)),
                () -> notices.correct(first, "訂正"),
                () -> as(reader).body("{\"opened\":true,\"version\":2}").put(receipt(first)),
                () -> notices.withdraw(first),
                () -> city.appoint(reader, place.place(), Role.HEAD, today().minusDays(1), null),
                () -> notices.moveIn(reader, place.houses().get(1).id()),
                () -> clock.turn(Duration.ofHours(4)),
                () -> notices.moveOut(reader));
        for (Runnable change : changes) {
            change.run();
            tags.add(fresh(reader, tags.get(tags.size() - 1)));
        }

        assertThat(tags).doesNotHaveDuplicates();
    }

    /** The present tag, which differs from the last one and answers 304 as long as nothing changes. */
    private static String fresh(AccountId reader, String last) {
        String tag = as(reader)
                .header("If-None-Match", last.isEmpty() ? "W/\"none\"" : last)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(reader)
                .header("If-None-Match", tag)
                .get("/api/v1/inbox")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        return tag;
    }

    private static String receipt(TestNotices.Sent sent) {
        return "/api/v1/notices/" + sent.id() + "/receipt";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }
}
