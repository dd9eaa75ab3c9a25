package jp.kairan.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A feed names its documents as readers of Atom expect. */
class AtomFeedTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2031-07-12T12:00:00.7+09:00");
    private static final URI FEED = URI.create("https://city.example.jp/alerts.atom");

    @Test
    void aFeedIsWrittenElementByElement() {
        byte[] bytes = feed(List.of(new AtomFeed.Entry(
                        URI.create("urn:uuid:1"),
                        "避難指示",
                        NOON,
                        URI.create("https://city.example.jp/1?a=b&c=d"),
                        "application/cap+xml",
                        "川の近くの人は\n避難 & <逃げる>\u0000")))
                .bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">\
                        <id>https://city.example.jp/alerts.atom</id><title>見本市</title>\
                        <updated>2031-07-12T12:00:00+09:00</updated>\
                        <link href="https://city.example.jp/alerts.atom" rel="self" type="application/atom+xml"/>\
                        <author><name>見本市</name></author>\
                        <entry><id>urn:uuid:1</id><title>避難指示</title><updated>2031-07-12T12:00:00+09:00</updated>\
                        <link href="https://city.example.jp/1?a=b&amp;c=d" rel="alternate" type="application/cap+xml"/>\
                        <summary>川の近くの人は
                        避難 &amp; &lt;逃げる&gt;</summary></entry></feed>""");
    }

    @Test
    void aFeedOfNothingIsStillAFeed() throws XmlRefused {
        XmlElement feed = SafeXml.read(feed(List.of()).bytes());

        assertThat(feed.all("entry")).isEmpty();
        assertThat(feed.needText("updated")).isEqualTo("2031-07-12T12:00:00+09:00");
    }

    @Test
    void anEntryWithoutSummaryHasNone() throws XmlRefused {
        XmlElement feed = SafeXml.read(feed(List.of(entry("urn:uuid:1"))).bytes());

        assertThat(feed.need("entry").child("summary")).isEmpty();
    }

    @Test
    void anEntryIsThereOnceAndItsAddressesAreFull() {
        assertThatThrownBy(() -> feed(List.of(entry("urn:uuid:1"), entry("urn:uuid:1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AtomFeed.Entry entry(String id) {
        return new AtomFeed.Entry(URI.create(id), "a", NOON, FEED, "application/cap+xml", "");
    }

    private static AtomFeed feed(List<AtomFeed.Entry> entries) {
        return new AtomFeed(FEED, "ja", "見本市", NOON, FEED, "見本市", entries);
    }
}
