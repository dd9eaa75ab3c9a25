package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TelegramPropertiesTest {
    @Property(tries = 1000)
    void arbitraryBytesAreRefused(@ForAll byte[] bytes) {
        assertThat(outcome(bytes, "")).isInstanceOf(TelegramRefused.class);
    }

    @Property(tries = 1000)
    void aTelegramWithAChangedByteIsReadOrRefusedAndNothingElse(
            @ForAll("samples") String sample, @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte instead) {
        byte[] bytes = Samples.text(sample).getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = instead;

        assertThat(outcome(bytes, sample)).isNotNull();
    }

    @Property(tries = 1000)
    void aTelegramWithoutOneOfItsLinesIsReadOrRefusedAndNothingElse(
            @ForAll("samples") String sample, @ForAll @IntRange(max = 1_000_000) int at) {
        List<String> lines = Samples.text(sample).lines().toList();
        int without = at % lines.size();
        String text = String.join(
                "\n",
                Stream.concat(lines.subList(0, without).stream(), lines.subList(without + 1, lines.size()).stream())
                        .toList());

        assertThat(outcome(text.getBytes(StandardCharsets.UTF_8), sample)).isNotNull();
    }

    /** A telegram or a refusal; anything else breaks the property. */
    private static Object outcome(byte[] bytes, String fileName) {
        try {
            return Telegram.read(Arrays.copyOf(bytes, bytes.length), fileName);
        } catch (TelegramRefused refused) {
            return refused;
        }
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(
                Samples.QUAKE_FIRST,
                Samples.QUAKE,
                Samples.QUAKE_FAR,
                Samples.QUAKE_CANCELLED,
                Samples.TSUNAMI,
                Samples.RAIN,
                Samples.FORMER,
                Samples.RECORDED_ONLY);
    }
}
