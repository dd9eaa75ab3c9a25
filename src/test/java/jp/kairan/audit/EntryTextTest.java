package jp.kairan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTextTest {
    private static final UUID THING = UUID.fromString("0197c1a2-0000-7000-8000-000000000005");

    @Test
    void theOrderOfADetailAndTheSpellingOfItsNumbersDoNotMatter() {
        assertThat(text("SYSTEM", "{\"b\":{\"d\":1.50,\"c\":[2,\"x\"]},\"a\":1e2}"))
                .isEqualTo(text("SYSTEM", "{\"a\": 100, \"b\": {\"c\": [2, \"x\"], \"d\": 1.5}}"));
        assertThat(text("SYSTEM", "{}")).endsWith(",{}]");
    }

    @Test
    void anotherDetailIsAnotherText() {
        assertThat(text("SYSTEM", "{\"a\":1}"))
                .isNotEqualTo(text("SYSTEM", "{\"a\":\"1\"}"))
                .isNotEqualTo(text("SYSTEM", "{\"a\":true}"))
                .isNotEqualTo(text("SYSTEM", "{\"a\":[1]}"))
                .isNotEqualTo(text("SYSTEM", "{\"a\":null}"));
    }

    @Test
    void nothingMovesFromOneColumnToTheNext() {
        assertThat(EntryText.of(Instant.EPOCH, "a\",\"b", "c", "T", null, null, "{}"))
                .isNotEqualTo(EntryText.of(Instant.EPOCH, "a", "b\",\"c", "T", null, null, "{}"));
        assertThat(EntryText.of(Instant.EPOCH, "a", "c", "T", THING, null, "{}"))
                .isNotEqualTo(EntryText.of(Instant.EPOCH, "a", "c", "T", null, THING, "{}"));
    }

    @Test
    void aDetailThatNobodyCanReadStandsForItselfAndStopsNoCheck() {
        String deep = "[".repeat(3_000) + "]".repeat(3_000);
        String number = "9".repeat(5_000);

        assertThat(text("SYSTEM", deep)).isNotEqualTo(text("SYSTEM", number));
        assertThat(text(null, number)).contains("null", "999");
    }

    private static String text(String actor, String detail) {
        return EntryText.of(Instant.EPOCH, actor, "Done", "TEST", THING, null, detail);
    }
}
