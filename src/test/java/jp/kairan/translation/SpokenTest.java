package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.translation.ProtectedTerms.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|15時20分|11月21日15時20分|2025年11月22日15時20分",
                "ja-x-easy|午後3時20分|11月21日 午後3時20分|2025年11月22日 午後3時20分",
                "en|15:20|15:20 on 21 November|15:20 on 22 November 2025",
                "vi|15:20|15:20 ngày 21 tháng 11|15:20 ngày 22 tháng 11 năm 2025",
                "zh-Hans|15:20|11月21日15:20|2025年11月22日15:20",
                "zh-Hant|15:20|11月21日15:20|2025年11月22日15:20",
                "id|pukul 15.20|21 November pukul 15.20|22 November 2025 pukul 15.20",
                "pt|15h20|21 de novembro, 15h20|22 de novembro de 2025, 15h20",
                "fil|15:20|15:20 ng Nobyembre 21|15:20 ng Nobyembre 22, 2025",
                "ko|15시 20분|11월 21일 15시 20분|2025년 11월 22일 15시 20분",
                "ru|15:20|21 ноября, 15:20|22 ноября 2025 г., 15:20",
                "fr|15h20|le 21 novembre à 15h20|le 22 novembre 2025 à 15h20",
                "es|15:20|21 de noviembre, 15:20|22 de noviembre de 2025, 15:20",
                "th|15:20 น.|21 พฤศจิกายน เวลา 15:20 น.|22 พฤศจิกายน ค.ศ. 2025 เวลา 15:20 น."
            })
    void aMomentHasItsDateOnlyOnAnotherDayAndItsYearOnlyInAnotherYear(
            String tag, String today, String yesterday, String lastYear) {
        Language language = Language.fromString(tag);
        LocalDateTime moment = TODAY.atTime(15, 20, 59);

        assertThat(Spoken.moment(moment, TODAY, language)).isEqualTo(today);
        assertThat(Spoken.moment(moment.minusDays(1), TODAY, language)).isEqualTo(yesterday);
        assertThat(Spoken.moment(moment.minusYears(1), TODAY, language)).isEqualTo(lastYear);
    }

    @ParameterizedTest
    @CsvSource({"0,午前0時", "9,午前9時", "12,午後0時", "23,午後11時"})
    void plainJapaneseHasTwelveHoursAndNoZeroMinutes(int hour, String said) {
        assertThat(Spoken.moment(TODAY.atTime(hour, 0), TODAY, Language.JA_EASY))
                .isEqualTo(said);
    }

    @Test
    void aNameStaysAndSaysHowItIsRead() {
        Name school = new Name("米泉小学校", "ヨネイズミショウガッコウ");

        assertThat(Spoken.name(school, Language.JA)).isEqualTo("米泉小学校");
        assertThat(Spoken.name(school, Language.JA_EASY)).isEqualTo("米泉小学校（よねいずみしょうがっこう）");
        assertThat(Spoken.name(school, Language.ZH_HANS)).isEqualTo("米泉小学校");
        assertThat(Spoken.name(school, Language.EN)).isEqualTo("米泉小学校 (Yoneizumi Shōgakkō)");
    }

    @Test
    void aReadingThatIsNoneIsLeftOut() {
        Name odd = new Name("米泉小学校", "<b>{area}");

        assertThat(Spoken.name(odd, Language.JA_EASY)).isEqualTo("米泉小学校");
        assertThat(Spoken.name(odd, Language.EN)).isEqualTo("米泉小学校");
    }

    @Test
    void thingsInALineAreParted() {
        assertThat(Spoken.list(List.of("a", "b"), Language.JA)).isEqualTo("a、b");
        assertThat(Spoken.list(List.of("a", "b"), Language.EN)).isEqualTo("a, b");
        assertThat(Spoken.list(List.of("a", "b"), Language.MY)).isEqualTo("a၊ b");
    }
}
