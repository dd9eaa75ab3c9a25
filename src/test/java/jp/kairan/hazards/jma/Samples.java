package jp.kairan.hazards.jma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Small telegrams written for the tests, in the agency's layout. */
final class Samples {
    static final String QUAKE_FIRST = "quake-first.xml VXSE51";
    static final String QUAKE = "quake.xml VXSE53";
    static final String QUAKE_FAR = "quake-far.xml VXSE53";
    static final String QUAKE_CANCELLED = "quake-cancelled.xml VXSE53";
    static final String TSUNAMI = "tsunami.xml VTSE41";
    static final String RAIN = "rain.xml VPWW55";
    static final String FORMER = "former.xml VPWW54";
    static final String RECORDED_ONLY = "recorded-only.xml VXWW50";

    private Samples() {}

    static Telegram telegram(String sample) throws TelegramRefused {
        return read(text(sample), sample);
    }

    /** The sample with one thing changed, which must be in it. */
    static Telegram telegram(String sample, String part, String instead) throws TelegramRefused {
        String text = text(sample);
        if (!text.contains(part)) {
            throw new IllegalArgumentException("the sample has no such part");
        }
        return read(text.replace(part, instead), sample);
    }

    static Telegram read(String text, String fileName) throws TelegramRefused {
        return Telegram.read(text.getBytes(StandardCharsets.UTF_8), fileName);
    }

    static String text(String sample) {
        try (InputStream in = Samples.class.getResourceAsStream("/hazards/" + sample.split(" ")[0])) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
