package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;

class RenderingsTest {
    private final AtomicInteger makings = new AtomicInteger();

    private Rendered make(int octets) {
        makings.incrementAndGet();
        return Rendered.of(new byte[octets], "text/plain");
    }

    private static Renderings.Address address(String uri) {
        return new Renderings.Address(uri, "ja", null);
    }

    @Test
    void anAnswerIsMadeOnceForAllWhoAskAtOnce() throws Exception {
        Renderings renderings = new Renderings(100_000, 10);

        List<Rendered> got = AtOnce.times(30, () -> renderings.of("question", address("/a"), () -> make(10)));

        assertThat(makings).hasValue(1);
        assertThat(got).allMatch(each -> each == got.get(0));
        assertThat(renderings.at(address("/a"))).isSameAs(got.get(0));
        assertThat(renderings.at(new Renderings.Address("/a", "en", null))).isNull();
    }

    @Test
    void beyondTheBoundNothingIsKept() {
        Renderings renderings = new Renderings(100, 10);
        renderings.of("large", address("/large"), () -> make(100));

        renderings.of("more", address("/more"), () -> make(1));
        renderings.of("more", address("/more"), () -> make(1));

        assertThat(makings).hasValue(3);
        assertThat(renderings.at(address("/more"))).isNull();
        assertThat(renderings.at(address("/large"))).isNotNull();
    }

    @Test
    void strangeAddressesAreNotRememberedWithoutEnd() {
        Renderings renderings = new Renderings(100_000, 3);
        for (int i = 0; i < 10; i++) {
            renderings.of("same", address("/same?" + i), () -> make(1));
        }
        renderings.of("long", address("/" + "x".repeat(1000)), () -> make(1));

        assertThat(makings).hasValue(2);
        assertThat(renderings.at(address("/same?2"))).isNotNull();
        assertThat(renderings.at(address("/same?3"))).isNull();
    }

    @Test
    void theSmallestAnswersToStrangeQuestionsAreBoundedAsWell() {
        Renderings renderings = new Renderings(100_000, 10);
        for (int time = 0; time < 2; time++) {
            for (int i = 0; i < 1000; i++) {
                renderings.of("strange" + i, () -> make(0));
            }
        }

        assertThat(makings.get()).isBetween(1900, 1999);
    }
}
