package jp.kairan.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A way CSV text becomes bytes in a Japanese office. */
public enum CsvEncoding {
    /** Unicode, with or without a byte order mark on reading, and with one on writing because Excel asks for it. */
    UTF_8(StandardCharsets.UTF_8),

    /** Shift_JIS as Windows writes it (code page 932), with the extensions of NEC and IBM such as 髙 and 﨑. */
    WINDOWS_31J(Charset.forName("windows-31j"));

    private final Charset charset;

    CsvEncoding(Charset charset) {
        this.charset = charset;
    }

    /** The character set of the Java platform that decodes this encoding. */
    public Charset charset() {
        return charset;
    }
}
