package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;

class CurrentRenderingsTest {
    private final AtomicInteger makings = new AtomicInteger();
    private final CurrentRenderings current = new CurrentRenderings(100_000);

    @Test
    void aStormOfReadersMakesAThingOnce() throws Exception {
        List<Rendered> got = AtOnce.times(50, () -> ask("v1", "a"));

        assertThat(makings).hasValue(1);
        assertThat(got).allMatch(each -> each == got.get(0));
    }

    @Test
    void anotherVersionOrAnotherThingIsMadeAnew() {
        ask("v1", "a");
        ask("v1", "b");
        ask("v2", "a");
        ask("v2", "a");

        assertThat(makings).hasValue(3);
    }

    @Test
    void whatStrangersInventIsForgottenWithItsVersion() {
        for (int i = 0; i < 1000; i++) {
            ask("v1", "strange" + i);
        }
        makings.set(0);
        ask("v2", "a");
        ask("v2", "a");

        assertThat(makings).hasValue(1);
    }

    private Rendered ask(String version, String thing) {
        return current.of(version, thing, () -> {
            makings.incrementAndGet();
            return Rendered.of(thing.getBytes(StandardCharsets.UTF_8), "text/plain");
        });
    }
}
