package jp.kairan.broadcasts.outlets;

import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Borrowed;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers ask memory and not the database, wherever their screens hang. */
@KairanTest
class AStormOfScreensTest {
    private static final int READERS = 40;
    private static final int READS = 10;

    /** The board and the shelters are looked at once a second; a slow machine may need half a minute for the storm. */
    private static final int FEW = READERS * READS / 4;

    @Inject
    TestCity city;

    @Inject
    Borrowed borrowed;

    private AccountId staff;
    private UnitId unit;
    private String id;

    @BeforeEach
    void somethingIsSaid() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        unit = city.association(1, 1).place().id();
        id = sent(staff, words(NewWord.next(), unit));
    }

    /** Every reader with an address of their own, where it has a place for their number. */
    private int asked(String resource, String path) throws Exception {
        int before = borrowed.by(resource);
        List<Callable<Boolean>> storm = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            String own = path.formatted(reader);
            storm.add(() -> {
                for (int read = 0; read < READS; read++) {
                    asNobody().get(own).then().statusCode(200);
                }
                return true;
            });
        }
        assertThat(AtOnce.all(storm)).hasSize(READERS);
        return borrowed.by(resource) - before;
    }

    @Test
    void screensEachAtAPlaceOfItsOwnCostNoQueryEach() throws Exception {
        assertThat(asked("SignageResource", "/api/v1/signage/" + unit + "?latitude=36.5&longitude=136.%s"))
                .isBetween(1, FEW);
    }

    @Test
    void readersOfTheFeedCostNoQueryEach() throws Exception {
        assertThat(asked("CapFeedResource", "/api/v1/cap?reader=%s")).isBetween(1, FEW);
    }

    @Test
    void readersOfAMessageCostNoQueryEach() throws Exception {
        assertThat(asked("CapFeedResource", "/api/v1/cap/" + id + "/1?reader=%s"))
                .isBetween(1, FEW);
    }
}
