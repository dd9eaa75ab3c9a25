package jp.kairan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.kairan.demo.DemoGuard.Database;
import jp.kairan.demo.DemoGuard.Fcm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo stays away from everything that could be real. */
class DemoGuardTest {
    private static final DemoCity.Found NOTHING = new DemoCity.Found(null, false);
    private static final DemoCity.Found REAL_CITY = new DemoCity.Found(null, true);
    private static final DemoCity.Found DEMO_CITY = new DemoCity.Found(1L, true);

    @Test
    void credentialsForFcmAreRefusedEvenBesideALocalOne() {
        assertThat(DemoGuard.against(new Fcm(true, Optional.of("http://127.0.0.1:9099"))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("credentials"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com",
                "http://127.0.0.1.example.org:9099",
                "http://localhost@example.org",
                "http://10.0.0.7:9099",
                "not a url",
                ""
            })
    void anFcmThatIsNotOnThisMachineIsRefused(String url) {
        assertThat(DemoGuard.against(new Fcm(false, Optional.of(url)))).isPresent();
    }

    @Test
    void withoutABaseUrlItWouldBeGooglesAndIsRefused() {
        assertThat(DemoGuard.against(new Fcm(false, Optional.empty()))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9099", "https://localhost:1", "http://[::1]:9099"})
    void anFcmOnThisMachineIsGood(String url) {
        assertThat(DemoGuard.against(new Fcm(false, Optional.of(url)))).isEmpty();
    }

    @Test
    void aCityThatTheDemoDidNotLoadIsRefusedWhereverItIs() {
        assertThat(DemoGuard.against(new Database(true, true, REAL_CITY))).isPresent();
        assertThat(DemoGuard.against(new Database(false, true, REAL_CITY))).isPresent();
    }

    @Test
    void anEmptyDatabaseFromOutsideIsRefusedUnlessItIsAllowed() {
        assertThat(DemoGuard.against(new Database(false, false, NOTHING))).isPresent();
        assertThat(DemoGuard.against(new Database(false, true, NOTHING))).isEmpty();
    }

    @Test
    void theOwnEmptyDatabaseAndAnyDemoCityAreGood() {
        assertThat(DemoGuard.against(new Database(true, false, NOTHING))).isEmpty();
        assertThat(DemoGuard.against(new Database(false, false, DEMO_CITY))).isEmpty();
    }
}
