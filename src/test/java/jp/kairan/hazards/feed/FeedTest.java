package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jp.kairan.xml.XmlRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private static final Instant AT = Instant.parse("2026-04-09T01:16:41Z");
    private static final String NAME = "20260409011641_0_VPWW53_410000.xml";
    private static final Folder FOLDER = new Folder(URI.create("https://www.data.jma.go.jp/developer/xml/feed/"));

    @Test
    void anEntryIsKnownByTheNameOfItsFile() throws XmlRefused {
        Feed feed = read(LocalFeeds.entryOf("https://www.data.jma.go.jp/developer/xml/data/" + NAME, AT));

        assertThat(feed.entries()).containsExactly(new Entry(NAME, "VPWW53", "410000", AT));
        assertThat(FOLDER.telegram(NAME)).hasToString("https://www.data.jma.go.jp/developer/xml/data/" + NAME);
        assertThat(feed.oldest()).contains(AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/developer/xml/data/",
                "http://www.data.jma.go.jp/developer/xml/data/",
                "https://www.data.jma.go.jp:8443/developer/xml/data/",
                "https://www.data.jma.go.jp:443/developer/xml/data/",
                "https://user@www.data.jma.go.jp/developer/xml/data/",
                "https://www.data.jma.go.jp@evil.example/developer/xml/data/",
                "https://www.data.jma.go.jp.evil.example/developer/xml/data/",
                "https://www.data.jma.go.jp/developer/xml/data/../feed/",
                "https://www.data.jma.go.jp/developer/xml/data/x/",
                "https://www.data.jma.go.jp/developer/xml/data/%2e%2e/",
                "https://www.data.jma.go.jp/developer/xml/feed/../data/",
                "https://www.data.jma.go.jp/developer/xml/data/?",
                "https://www.data.jma.go.jp/developer/xml/data/#",
                "https://www.data.jma.go.jp/developer/xml/data\\",
                "//www.data.jma.go.jp/developer/xml/data/",
                "../data/",
                "file:///developer/xml/data/",
                ""
            })
    void aLinkThatLeadsAnywhereElseIsRefused(String folder) throws XmlRefused {
        Feed feed = read(LocalFeeds.entryOf(folder + NAME, AT));

        assertThat(feed.entries()).isEmpty();
        assertThat(feed.foreign()).isEqualTo(1);
    }

    @Test
    void anEntryWithoutATimeHoldsUpNoOther() throws XmlRefused {
        String link = "https://www.data.jma.go.jp/developer/xml/data/" + NAME;
        Feed feed = read("<entry><link href=\"" + link + "\"/></entry><entry><updated>" + AT + "</updated></entry>"
                + "<entry><updated>yesterday</updated><link href=\"" + link + "\"/></entry>"
                + LocalFeeds.entryOf(link, AT));

        assertThat(feed.broken()).isEqualTo(3);
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void aThousandEntriesAreRead() throws XmlRefused {
        List<String> entries = IntStream.range(0, 1000)
                .mapToObj(i -> LocalFeeds.entryOf(
                        "https://www.data.jma.go.jp/developer/xml/data/"
                                + LocalFeeds.name(AT.plusSeconds(i), "VPWW55", "170000"),
                        AT.plusSeconds(i)))
                .toList();

        Feed feed = Feed.read(LocalFeeds.feed(AT, entries), FOLDER);

        assertThat(feed.entries()).hasSize(1000).doesNotHaveDuplicates();
        assertThat(feed.oldest()).contains(AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><updated>2026-04-09T01:16:41Z</updated>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
                "<feed><updated>2026-04-09T01:16:41Z</updated></feed>",
                "<html xmlns=\"http://www.w3.org/2005/Atom\"><updated>2026-04-09T01:16:41Z</updated></html>",
                "<!DOCTYPE feed [<!ENTITY a \"a\">]><feed xmlns=\"http://www.w3.org/2005/Atom\">"
                        + "<updated>2026-04-09T01:16:41Z</updated></feed>",
            })
    void whatIsNoFeedIsRefused(String text) {
        assertThatThrownBy(() -> Feed.read(text.getBytes(StandardCharsets.UTF_8), FOLDER))
                .isInstanceOf(XmlRefused.class);
    }

    private static Feed read(String entries) throws XmlRefused {
        return Feed.read(LocalFeeds.feed(AT, List.of(entries)), FOLDER);
    }
}
