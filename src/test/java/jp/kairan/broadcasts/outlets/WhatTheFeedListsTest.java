package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.xml.SafeXml;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhatTheFeedListsTest {
    private static final Instant NOW = Told.SENT.plus(Duration.ofHours(1));

    private final CapFeed feed = new CapFeed(Told.PUBLISHER, Told.LOCKED);

    @Test
    void theLastWordOfWhatHolds() throws XmlRefused {
        XmlElement read = read(Told.first().then(Step.FIRST).then(Step.UPDATE).course(), NOW);

        assertThat(read.needText("id")).isEqualTo("tag:kairan.example,2026:cap");
        assertThat(read.needText("updated")).isEqualTo("2031-07-12T15:50:00+09:00");
        assertThat(read.need("link").attributes())
                .containsEntry("rel", "self")
                .containsEntry("href", "https://kairan.example/api/v1/cap");
        XmlElement entry = read.need("entry");
        assertThat(entry.needText("id")).isEqualTo("tag:kairan.example,2026:cap/" + Told.ID + "/2");
        assertThat(entry.need("link").attributes())
                .containsEntry("type", "application/cap+xml")
                .containsEntry("href", "https://kairan.example/api/v1/cap/" + Told.ID + "/2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ALL_CLEAR", "RETRACTION"})
    void theEndOfABroadcastToo(Step end) throws XmlRefused {
        assertThat(read(Told.first().then(Step.FIRST).then(end).course(), NOW).all("entry"))
                .hasSize(1);
    }

    @Test
    void notWhatHasExpiredButThatItDid() throws XmlRefused {
        XmlElement read = read(Told.first().course(), Told.SENT.plus(Duration.ofHours(13)));

        assertThat(read.all("entry")).isEmpty();
        assertThat(read.needText("updated")).isEqualTo("2031-07-13T03:30:00+09:00");
    }

    @Test
    void nothingWhereThereIsNothing() throws XmlRefused {
        XmlElement read = SafeXml.read(feed.of(new BulletinBoard("v", List.of()), NOW));

        assertThat(read.all("entry")).isEmpty();
        assertThat(read.needText("updated")).isEqualTo("2031-07-12T00:00:00+09:00");
    }

    @Test
    void aDrillUnderItsMark() throws XmlRefused {
        assertThat(read(Told.first().drill().course(), NOW).need("entry").needText("title"))
                .startsWith("【訓練】");
    }

    @ParameterizedTest
    @MethodSource("jp.kairan.broadcasts.outlets.Told#all")
    void whateverIsSaidWellFormed(Course course) throws XmlRefused {
        assertThat(read(course, NOW).all("entry")).hasSize(1);
    }

    @Test
    void aLongTextOnlyInItsBeginning() throws XmlRefused {
        XmlElement entry =
                read(Told.first().saying("🏃".repeat(4000)).course(), NOW).need("entry");

        assertThat(entry.needText("summary")).isEqualTo("🏃".repeat(300) + "…");
    }

    private XmlElement read(Course course, Instant now) throws XmlRefused {
        return SafeXml.read(feed.of(new BulletinBoard("v", List.of(course)), now));
    }
}
