package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import jp.kairan.hazards.jma.TelegramRefused.Reason;
import org.junit.jupiter.api.Test;

/** What the sea is expected to do on each coast. */
class TsunamiTest {
    @Test
    void aCoastHasItsGradeItsFormerGradeItsTimeAndItsHeight() throws TelegramRefused {
        Coast kaga = tsunami().coast("361").orElseThrow();

        assertThat(kaga.area().name()).isEqualTo("石川県加賀");
        assertThat(kaga.grade()).isEqualTo(TsunamiGrade.WARNING);
        assertThat(kaga.before()).isEqualTo(TsunamiGrade.ADVISORY);
        assertThat(kaga.arrival()).contains(Instant.parse("2031-03-05T01:20:00Z"));
        assertThat(kaga.height()).isEqualTo("３ｍ");
    }

    @Test
    void aWaveThatMayBeThereAlreadyHasNoTimeAndAHugeOneNoFigure() throws TelegramRefused {
        Coast noto = tsunami().coast("360").orElseThrow();

        assertThat(noto.grade()).isEqualTo(TsunamiGrade.MAJOR_WARNING);
        assertThat(noto.arrival()).isEmpty();
        assertThat(noto.condition()).isEqualTo("津波到達中と推測");
        assertThat(noto.height()).isEqualTo("巨大");
    }

    @Test
    void whatIsLiftedIsNoGrade() throws TelegramRefused {
        Coast toyama = tsunami().coast("351").orElseThrow();

        assertThat(toyama.grade()).isEqualTo(TsunamiGrade.NONE);
        assertThat(toyama.before().reaches(TsunamiGrade.ADVISORY)).isTrue();
    }

    @Test
    void aNewCodeIsTakenByItsWords() throws TelegramRefused {
        assertThat(tsunami().coast("370").orElseThrow().grade()).isEqualTo(TsunamiGrade.WARNING);
        assertThat(TsunamiGrade.of("99", "大津波警報（新）")).isEqualTo(TsunamiGrade.MAJOR_WARNING);
        assertThat(TsunamiGrade.of("99", "津波注意報（新）")).isEqualTo(TsunamiGrade.ADVISORY);
        assertThat(TsunamiGrade.of("99", "津波警報解除（新）")).isEqualTo(TsunamiGrade.NONE);
        assertThat(TsunamiGrade.of("99", "津波予報（新）")).isEqualTo(TsunamiGrade.FORECAST);
    }

    @Test
    void aCoastThatIsNotNamedIsNotThere() throws TelegramRefused {
        assertThat(tsunami().coast("391")).isEmpty();
    }

    @Test
    void aTelegramWithoutACoastIsRefused() {
        String none = Samples.text(Samples.TSUNAMI).replaceAll("(?s)<Item>.*</Item>", "");

        assertThat(catchThrowableOfType(TelegramRefused.class, () -> Samples.read(none, "VTSE41"))
                        .reason())
                .isEqualTo(Reason.PART_MISSING);
    }

    private static Tsunami tsunami() throws TelegramRefused {
        return (Tsunami) Samples.telegram(Samples.TSUNAMI).content();
    }
}
