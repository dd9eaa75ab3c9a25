package jp.kairan.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "夏祭り.pdf, 夏祭り.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\temp\\案内.PDF, 案内.pdf",
        "evil.exe, evil.exe.pdf",
        "photo.jpeg, photo.pdf",
        "...hidden.pdf, hidden.pdf",
        "a<b>c:d|e?f*g.pdf, a_b_c_d_e_f_g.pdf",
        "'  ', file.pdf",
        ".pdf, pdf.pdf",
        "/, file.pdf"
    })
    void aNameIsMadeSafeAndEndsInItsTrueExtension(String claimed, String safe) {
        assertThat(FileName.of(claimed, FileKind.PDF)).isEqualTo(safe);
    }

    @Test
    void lineEndsAndReversalsDisappear() {
        assertThat(FileName.of("a\r\nSet-Cookie: x=1\u202Egpj.pdf", FileKind.PDF))
                .isEqualTo("aSet-Cookie_ x=1gpj.pdf");
    }

    @Test
    void whatAMacDecomposedIsComposed() {
        String decomposed = Normalizer.normalize("ガイド.pdf", Normalizer.Form.NFD);
        assertThat(FileName.of(decomposed, FileKind.PDF)).isEqualTo("ガイド.pdf");
    }

    @Test
    void anOtherUsualExtensionOfTheKindStays() {
        assertThat(FileName.of("写真.jpeg", FileKind.JPEG)).isEqualTo("写真.jpeg");
    }

    @Property
    void anyNameAtAllBecomesAUsableOne(@ForAll String claimed) {
        String name = FileName.of(claimed, FileKind.PNG);
        assertThat(name).hasSizeBetween(5, FileName.MAX).endsWith(".png").doesNotContain("/", "\\", "\r", "\n", "\"");
        assertThat(name).doesNotStartWith(".");
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
    }

    @Property
    void aLongNameIsCutWithoutCuttingACharacter(@ForAll("emoji") String claimed) {
        String name = FileName.of(claimed, FileKind.PNG);
        assertThat(name).hasSizeLessThanOrEqualTo(FileName.MAX);
        assertThat(new String(
                        name.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(name);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> emoji() {
        return net.jqwik.api.Arbitraries.integers().between(50, 300).map(n -> (n % 2 == 0 ? "x" : "") + "🎆".repeat(n));
    }
}
