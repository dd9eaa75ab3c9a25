package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Kept kept = new Kept();

    @Test
    void aStormOfReadersMakesAThingOnce() throws Exception {
        List<Kept.Body> bodies = AtOnce.times(50, () -> body("v1", "a"));

        assertThat(made).hasValue(1);
        assertThat(bodies).allMatch(body -> body == bodies.get(0));
    }

    @Test
    void anotherVersionOrAnotherThingIsMadeAnew() {
        body("v1", "a");
        body("v1", "b");
        body("v2", "a");
        body("v2", "a");

        assertThat(made).hasValue(3);
    }

    @Test
    void theTagIsStrongAndThatOfTheBytes() {
        Kept.Body one = body("v1", "a");

        assertThat(one.tag().isWeak()).isFalse();
        assertThat(new Kept().body("v9", "a", () -> bytes("a")).tag()).isEqualTo(one.tag());
        assertThat(body("v1", "b").tag()).isNotEqualTo(one.tag());
    }

    private Kept.Body body(String version, String thing) {
        return kept.body(version, thing, () -> {
            made.incrementAndGet();
            return bytes(thing);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
