package jp.kairan.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Tells whether a file's outer structure is complete. Nothing is decoded, because a decoder is what a hostile file aims
 * at; each format's own lengths and end marks suffice to see a file that was cut off or glued behind something else.
 */
final class Wholeness {
    private static final int PDF_TAIL = 2048;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHUNK_FRAME = 12;
    private static final Set<String> WEBP_FIRST = Set.of("VP8 ", "VP8L", "VP8X");

    private Wholeness() {}

    /** ISO 32000-1, 7.5: {@code %PDF-n.n} at the very start, {@code startxref} and {@code %%EOF} near the end. */
    static boolean pdf(byte[] file) {
        String start = latin(file, 0, Math.min(8, file.length));
        int from = Math.max(0, file.length - PDF_TAIL);
        String tail = latin(file, from, file.length - from);
        int reference = tail.lastIndexOf("startxref");
        return start.matches("%PDF-\\d\\.\\d") && reference >= 0 && tail.indexOf("%%EOF", reference) >= 0;
    }

    /** ISO/IEC 10918-1, annex B: whole segments up to the scan, a frame with a size among them, an end mark after it. */
    static boolean jpeg(byte[] file) {
        boolean framed = false;
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if (length < 2 || at + 2 + length > file.length) {
                return false;
            }
            if (marker == 0xda) {
                return framed && endMarkAfter(file, at + 2 + length);
            }
            framed |= isFrame(marker) && length >= 8 && size(file, at + 5) && size(file, at + 7);
            at += 2 + length;
        }
        return false;
    }

    /** PNG, 5.3: chunks with true checksums from IHDR to IEND, image data among them, nothing behind. */
    static boolean png(byte[] file) {
        boolean data = false;
        ByteBuffer in = ByteBuffer.wrap(file);
        int at = PNG_SIGNATURE;
        while (at + PNG_CHUNK_FRAME <= file.length) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - PNG_CHUNK_FRAME || !checked(file, in, at, length)) {
                return false;
            }
            String type = latin(file, at + 4, 4);
            if (at == PNG_SIGNATURE && !(type.equals("IHDR") && length == 13 && in.getInt(at + 8) > 0)) {
                return false;
            }
            data |= type.equals("IDAT");
            at += PNG_CHUNK_FRAME + length;
            if (type.equals("IEND")) {
                return data && at == file.length;
            }
        }
        return false;
    }

    /** RFC 9649, 2.4: the length in the RIFF header is the file's own, and the first chunk is one of an image. */
    static boolean webp(byte[] file) {
        if (file.length < 20 || !WEBP_FIRST.contains(latin(file, 12, 4))) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long told = in.getInt(4) & 0xffffffffL;
        long first = in.getInt(16) & 0xffffffffL;
        return told + (told & 1) + 8 == file.length && first > 0 && first + 20 <= file.length;
    }

    private static boolean checked(byte[] file, ByteBuffer in, int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        return (int) sum.getValue() == in.getInt(at + 8 + length);
    }

    /** Cameras append films and thumbnails behind the image, therefore the mark need not be the last of the file. */
    private static boolean endMarkAfter(byte[] file, int from) {
        for (int at = file.length - 2; at > from; at--) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean size(byte[] file, int at) {
        return (file[at] | file[at + 1]) != 0;
    }

    private static String latin(byte[] file, int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }
}
