package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jp.kairan.hazards.feed.FeedCounts.Taking;
import jp.kairan.testing.KairanTest;
import jp.kairan.xml.SafeXml;
import org.junit.jupiter.api.Test;

@KairanTest
class FeedTroublesTest extends FeedReading {
    @Test
    void aFileThatDoesNotComeIsTriedAgainThoughTheFeedHasNotChanged() {
        Poll replica = settled();
        String file = named();
        feeds.refuses(LocalFeeds.DATA + file, 500);
        minutes.next(replica);
        assertThat(minutes.taken).isEmpty();

        feeds.file(file);
        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(file);
        assertThat(feeds.askedForFile(file)).isEqualTo(2);
    }

    @Test
    void aFileThatNeverComesIsGivenUp() {
        Poll replica = settled("tries=2");
        String file = named();
        for (int i = 0; i < 4; i++) {
            minutes.next(replica);
        }

        assertThat(feeds.askedForFile(file)).isEqualTo(2);
        assertThat(minutes.files(Taking.GIVEN_UP)).isEqualTo(1);
    }

    @Test
    void aServerThatIsUnwellIsLeftAloneAndCostsTheOthersNoTry() {
        Poll replica = settled();
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String file = LocalFeeds.name(minutesAgo(2).plusSeconds(i), "VPWW55", "170000");
            feeds.refuses(LocalFeeds.DATA + file, 503);
            entries.add(feeds.entry(file, minutesAgo(2)));
        }
        feeds.writes("extra", now(), entries.toArray(String[]::new));

        minutes.next(replica);

        assertThat(feeds.asked().stream().filter(path -> path.startsWith(LocalFeeds.DATA)))
                .hasSize(3);
    }

    @Test
    void aFeedThatFailsIsReadInTheNextMinute() {
        Poll replica = settled();
        feeds.refuses(LocalFeeds.FEEDS + "extra.xml", 500);
        minutes.next(replica);
        feeds.serves(LocalFeeds.FEEDS + "extra.xml", "<feed><entry>".getBytes(StandardCharsets.UTF_8));
        minutes.next(replica);
        String file = named();
        feeds.file(file);
        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(file);
    }

    @Test
    void aPackedAnswerIsNotAskedForAndNotUnpacked() {
        Poll replica = settled();
        List<String> packings = new ArrayList<>();
        feeds.answers(LocalFeeds.FEEDS + "extra.xml", exchange -> {
            packings.add(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream packed = new GZIPOutputStream(exchange.getResponseBody())) {
                packed.write(LocalFeeds.feed(now(), List.of(feeds.entry(warning(now()), now()))));
            }
        });

        minutes.next(replica);

        assertThat(packings).containsExactly("identity");
        assertThat(minutes.taken).isEmpty();
        assertThat(minutes.metrics
                        .counter("kairan.hazards.feed.readings", "feed", "extra", "outcome", "UNREADABLE")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (LocalFeeds elsewhere = LocalFeeds.start()) {
            Poll replica = settled();
            String file = named();
            elsewhere.file(file);
            feeds.refuses(LocalFeeds.DATA + file, 302, "Location", elsewhere.origin() + LocalFeeds.DATA + file);

            minutes.next(replica);

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(minutes.taken).isEmpty();
        }
    }

    @Test
    void aFileThatIsTooLongIsCutOffAndNeverAskedForAgain() {
        Poll replica = settled();
        String file = named();
        feeds.answers(LocalFeeds.DATA + file, FeedTroublesTest::endless);
        minutes.next(replica);
        minutes.next(replica);

        assertThat(feeds.askedForFile(file)).isEqualTo(1);
        assertThat(minutes.files(Taking.REFUSED)).isEqualTo(1);
    }

    @Test
    void aFileThatBeginsAndNeverEndsIsTriedAgain() {
        Poll replica = settled("time-out=2s");
        String file = named();
        feeds.answers(LocalFeeds.DATA + file, exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            feeds.never();
        });
        minutes.next(replica);
        assertThat(minutes.files(Taking.FAILED)).isEqualTo(1);

        feeds.file(file);
        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(file);
    }

    /** Longer than is read, without saying so beforehand. */
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[1 << 16];
        for (int sent = 0; sent <= 2 * SafeXml.MOST_BYTES; sent += piece.length) {
            exchange.getResponseBody().write(piece);
        }
    }
}
