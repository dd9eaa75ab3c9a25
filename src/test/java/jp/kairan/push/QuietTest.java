package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 21:59:59, PT0S",
        "22:00, 07:00, 22:00:00, PT9H",
        "22:00, 07:00, 23:59:59, PT7H1S",
        "22:00, 07:00, 00:00:00, PT7H",
        "22:00, 07:00, 06:59:59, PT1S",
        "22:00, 07:00, 07:00:00, PT0S",
        "12:00, 13:30, 11:59:00, PT0S",
        "12:00, 13:30, 12:00:00, PT1H30M",
        "12:00, 13:30, 13:30:00, PT0S",
        "22:00, 00:00, 23:00:00, PT1H",
        "22:00, 22:00, 22:00:00, PT0S",
        "22:00, 22:00, 03:00:00, PT0S",
    })
    void quietLastsFromItsFirstMinuteToItsEnd(LocalTime from, LocalTime to, LocalTime at, Duration left) {
        ZonedDateTime now =
                ZonedDateTime.parse("2026-11-22T00:00+09:00[Asia/Tokyo]").with(at);

        assertThat(new Quiet(from, to).left(now)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 21:59:59, PT1S, PT9H",
        "22:00, 07:00, 22:00:00, PT24H, PT9H",
        "22:00, 07:00, 03:00:00, PT19H, PT9H",
        "12:00, 13:30, 11:00:00, PT1H, PT1H30M",
        "12:00, 13:30, 13:00:00, PT23H, PT1H30M",
        "12:00, 13:30, 14:00:00, PT22H, PT1H30M",
        "22:00, 22:00, 14:00:00, , PT0S",
    })
    void quietComesAgainTheNextDayAndLastsAsLong(
            LocalTime from, LocalTime to, LocalTime at, Duration next, Duration length) {
        ZonedDateTime now =
                ZonedDateTime.parse("2026-11-22T00:00+09:00[Asia/Tokyo]").with(at);

        assertThat(new Quiet(from, to).next(now)).isEqualTo(next);
        assertThat(new Quiet(from, to).length()).isEqualTo(length);
    }
}
