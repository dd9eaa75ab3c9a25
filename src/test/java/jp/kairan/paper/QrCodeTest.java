package jp.kairan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void aScannerReadsWhatWasDrawn() throws Exception {
        String text = "https://kairan.example.jp/i/#pLkQ3WzVfYhR2xJ8mT0nBvC5uDa 回覧板";

        assertThat(scan(QrCode.of(text).svg())).isEqualTo(text);
    }

    @Test
    void textBeyondTheStandardIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String scan(String svg) throws Exception {
        Matcher side = SIDE.matcher(svg);
        assertThat(side.find()).isTrue();
        BitMatrix bits = new BitMatrix(Integer.parseInt(side.group(1)) - 2 * QUIET);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            bits.set(Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET);
        }
        return new Decoder().decode(bits).getText();
    }
}
