package jp.kairan.attachments;

import static jp.kairan.testing.SampleFiles.joined;
import static jp.kairan.testing.SampleFiles.jpeg;
import static jp.kairan.testing.SampleFiles.latin;
import static jp.kairan.testing.SampleFiles.pdf;
import static jp.kairan.testing.SampleFiles.png;
import static jp.kairan.testing.SampleFiles.webp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(FileKind.PDF, pdf()),
                Arguments.of(FileKind.JPEG, jpeg()),
                Arguments.of(FileKind.PNG, png()),
                Arguments.of(FileKind.WEBP, webp()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTrueFileIsKnownByItsBytesAndWhole(FileKind kind, byte[] file) {
        assertThat(FileKind.of(file)).contains(kind);
        assertThat(kind.whole(file)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileCutOffAnywhereIsNotWhole(FileKind kind, byte[] file) {
        int keeps = kind == FileKind.PDF ? latin("%%EOF\n").length : 1;
        for (int length = 0; length <= file.length - keeps; length++) {
            assertThat(kind.whole(Arrays.copyOf(file, length)))
                    .as("%s of %d bytes", kind, length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void scrambledBytesNeverBreakTheReader(FileKind kind, byte[] file) {
        Random random = new Random(42);
        for (int turn = 0; turn < 2_000; turn++) {
            byte[] scrambled = file.clone();
            for (int i = 0; i < 4; i++) {
                scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> FileKind.of(scrambled).map(found -> found.whole(scrambled)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> kind.whole(scrambled)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a\1\0\1\0\0\0\0;",
                "PK\3\4 an archive",
                "MZ a program",
                "#!/bin/sh\nrm -rf /",
                "plain words"
            })
    void anythingElseIsNone(String content) {
        assertThat(FileKind.of(latin(content))).isEmpty();
    }

    @Test
    void aPageGluedBeforeAPdfIsNotAWholePdf() {
        byte[] polyglot = joined(latin("<html><script>alert(1)</script>\n"), pdf());
        assertThat(FileKind.of(polyglot).filter(kind -> kind.whole(polyglot))).isEmpty();
    }

    @Test
    void anArchiveGluedBehindAPictureIsNotAWholePicture() {
        assertThat(FileKind.PNG.whole(joined(png(), latin("PK\3\4")))).isFalse();
        assertThat(FileKind.WEBP.whole(joined(webp(), latin("PK\3\4")))).isFalse();
    }

    @Test
    void aChunkThatClaimsToBeLongerThanTheFileIsNotFollowed() {
        byte[] liar = png();
        liar[8] = 0x7f;
        assertThat(FileKind.PNG.whole(liar)).isFalse();
    }
}
