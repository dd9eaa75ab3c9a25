package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads the agency's feed in the folder that {@code conformance.fixtures} names. */
class FeedConformanceTest {
    @Test
    void theAgencysFeedIsRead() throws Exception {
        String named = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .orElse(System.getenv("CONFORMANCE_FIXTURES"));
        assumeTrue(named != null && !named.isBlank(), "no folder of fixtures is named");
        byte[] bytes = Files.readAllBytes(Path.of(named, "atom", "extra_20260409.xml"));

        Feed feed = Feed.read(bytes, new Folder(URI.create("https://www.data.jma.go.jp/developer/xml/feed/")));

        assertThat(feed.updated()).isEqualTo("2026-04-09T01:16:56Z");
        assertThat(feed.oldest()).contains(Instant.parse("2026-04-09T01:13:04Z"));
        assertThat(feed.entries())
                .extracting(Entry::kind, Entry::office)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("VPWW53", "410000"),
                        org.assertj.core.groups.Tuple.tuple("VPTA50", "010000"));
        assertThat(feed.foreign() + feed.broken()).isZero();
    }
}
