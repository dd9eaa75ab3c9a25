package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedSettingsTest {
    private final LocalFeeds feeds = LocalFeeds.start();

    @AfterEach
    void close() {
        feeds.close();
    }

    @Test
    void nobodyIsCalledUnlessSomebodySwitchesItOn() {
        assertThat(feeds.config().enabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "url=http://www.data.jma.go.jp/developer/xml/feed/, kairan.hazards.feed.url",
        "url=https://www.data.jma.go.jp/developer/xml/, kairan.hazards.feed.url",
        "url=https://me@www.data.jma.go.jp/developer/xml/feed/, kairan.hazards.feed.url",
        "url=https://169.254.169.254/feed/, kairan.hazards.feed.url",
        "time-out=0s, kairan.hazards.feed.time-out",
        "time-out=30s, kairan.hazards.feed.time-out"
    })
    void aWrongSettingIsNamed(String setting, String key) {
        FeedConfig config = feeds.config(setting);

        assertThatThrownBy(() -> new Server(config, null, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(key);
    }
}
