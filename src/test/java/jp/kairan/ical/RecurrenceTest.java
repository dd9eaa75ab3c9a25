package jp.kairan.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
                "FREQ=MONTHLY;COUNT=12;BYDAY=2MO,-1SU",
                "FREQ=MONTHLY;UNTIL=20270331;BYMONTHDAY=-1,15",
                "FREQ=YEARLY;UNTIL=20270331T145959Z;BYMONTH=4,10;BYDAY=1SU"
            })
    void aRuleIsReadAndWrittenAlike(String text) {
        Recurrence rule = Recurrence.parse(text);

        assertThat(Recurrence.parse(rule.toString())).isEqualTo(rule);
        assertThat(rule.toString().split(";")).containsExactlyInAnyOrder(text.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "FREQ",
                "FREQ=",
                "INTERVAL=1",
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=HOURLY",
                "freq=daily",
                "FREQ=DAILY;",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;COUNT=9999999999",
                "FREQ=DAILY;COUNT=99999",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;COUNT=１",
                "FREQ=DAILY;COUNT=3;UNTIL=20270101",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=1000",
                "FREQ=DAILY;UNTIL=20270230",
                "FREQ=DAILY;UNTIL=20270101T000000",
                "FREQ=DAILY;UNTIL=-0270101",
                "FREQ=DAILY;UNTIL=20270101T250000Z",
                "FREQ=DAILY;BYDAY=2MO",
                "FREQ=WEEKLY;BYDAY=-1SU",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYDAY=2MO;BYMONTHDAY=13",
                "FREQ=MONTHLY;BYDAY=0MO",
                "FREQ=MONTHLY;BYDAY=54MO",
                "FREQ=MONTHLY;BYDAY=XX",
                "FREQ=MONTHLY;BYDAY=MO,",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYMONTH=-1",
                "FREQ=WEEKLY;WKST=OT",
                "FREQ=DAILY;BYHOUR=1",
                "FREQ=DAILY;BYSETPOS=1",
                "FREQ=YEARLY;BYYEARDAY=1",
                "FREQ=YEARLY;BYWEEKNO=1",
                "FREQ=DAILY;RSCALE=CHINESE",
                "FREQ=DAILY\r\nX-EVIL:1",
                "FREQ=DAILY;X=1"
            })
    void everythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Recurrence.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("EVIL");
    }

    @Test
    void anEndlessListOfDaysIsRefusedUnread() {
        assertThatThrownBy(() -> Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=1" + ",1".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYDAY=2MO        | 2027-01-11 | true",
                "FREQ=MONTHLY;BYDAY=2MO        | 2027-01-18 | false",
                "FREQ=MONTHLY;BYDAY=-1SU       | 2027-01-31 | true",
                "FREQ=WEEKLY                   | 2027-01-18 | true",
                "FREQ=DAILY;UNTIL=20270101     | 2027-01-02 | false",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31 | 2027-02-28 | false"
            })
    void aFirstDayBelongsToItsRuleOrNot(String rule, LocalDate first, boolean belongs) {
        assertThat(Recurrence.parse(rule).startsWith(new When.AllDay(first, first.plusDays(1))))
                .isEqualTo(belongs);
    }

    @Test
    void aRuleWithoutCountOrUntilIsEndless() {
        assertThat(Recurrence.parse("FREQ=DAILY").endless()).isTrue();
        assertThat(Recurrence.parse("FREQ=DAILY;COUNT=2").endless()).isFalse();
        assertThat(Recurrence.parse("FREQ=DAILY;UNTIL=20270101").endless()).isFalse();
    }
}
