package jp.kairan.tables;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** How the bytes of a file are to be read as text, or the fault that says they cannot be. */
sealed interface DetectedEncoding {
    /**
     * The bytes are sound text.
     *
     * @param start where the text begins, after a byte order mark
     */
    record As(CsvEncoding encoding, int start) implements DetectedEncoding {}

    /** The bytes are sound text in no encoding known here. */
    record None(CsvFault fault) implements DetectedEncoding {}

    /**
     * So many ideographs or kana in a row of sound UTF-8 settle that the file is UTF-8 with damage: Shift_JIS text
     * passes for a few such characters at most, while damaged UTF-8 may well pass for Shift_JIS, as nonsense.
     */
    int CERTAINLY_UTF_8 = 8;

    /**
     * Tries UTF-8 first, because Japanese text in Shift_JIS is practically never sound UTF-8; every byte is checked.
     */
    static DetectedEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new None(new CsvFault(1, "", CsvReason.UTF_16, ""));
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        int start = marked ? 3 : 0;
        Attempt utf8 = attempt(bytes, start, CsvEncoding.UTF_8);
        if (utf8.sound()) {
            return new As(CsvEncoding.UTF_8, start);
        }
        if (marked || utf8.eastAsian >= CERTAINLY_UTF_8) {
            return broken(bytes, utf8, "UTF-8");
        }
        Attempt shiftJis = attempt(bytes, 0, CsvEncoding.WINDOWS_31J);
        if (shiftJis.sound()) {
            return new As(CsvEncoding.WINDOWS_31J, 0);
        }
        return utf8.offset > shiftJis.offset
                ? broken(bytes, utf8, "UTF-8")
                : broken(bytes, shiftJis, "Shift_JIS (windows-31j)");
    }

    private static None broken(byte[] bytes, Attempt attempt, String encoding) {
        String detail = "byte offset " + attempt.offset + " is not " + encoding;
        return new None(new CsvFault(lineAt(bytes, attempt.offset), "", CsvReason.UNKNOWN_ENCODING, detail));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts on bytes, because neither encoding uses those of CR and LF inside a longer character. */
    private static long lineAt(byte[] bytes, int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            boolean loneCr = bytes[i] == '\r' && (i + 1 >= bytes.length || bytes[i + 1] != '\n');
            if (bytes[i] == '\n' || loneCr) {
                line++;
            }
        }
        return line;
    }

    private static Attempt attempt(byte[] bytes, int start, CsvEncoding encoding) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        int eastAsian = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                eastAsian += out.get() >= 0x3000 ? 1 : 0;
            }
            out.clear();
            if (result.isError()) {
                return new Attempt(in.position(), eastAsian);
            }
            if (result.isUnderflow()) {
                return new Attempt(-1, eastAsian);
            }
        }
    }

    /** One strict decoding: the offset of the first broken byte or -1, and how much East Asian text came before. */
    record Attempt(int offset, int eastAsian) {
        boolean sound() {
            return offset < 0;
        }
    }
}
