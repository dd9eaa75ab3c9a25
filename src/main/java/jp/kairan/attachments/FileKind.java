package jp.kairan.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of file that are accepted: what every phone can show and no phone executes. */
enum FileKind {
    PDF("application/pdf", Wholeness::pdf, "pdf"),
    JPEG("image/jpeg", Wholeness::jpeg, "jpg", "jpeg"),
    PNG("image/png", Wholeness::png, "png"),
    WEBP("image/webp", Wholeness::webp, "webp");

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;
    private final Predicate<byte[]> whole;
    private final List<String> extensions;

    FileKind(String mediaType, Predicate<byte[]> whole, String... extensions) {
        this.mediaType = mediaType;
        this.whole = whole;
        this.extensions = List.of(extensions);
    }

    /** What the bytes are; empty where they are none of ours. The name has no say, so none is given to the detector. */
    static Optional<FileKind> of(byte[] content) {
        try {
            String found = MAGIC.detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
            return Arrays.stream(values())
                    .filter(kind -> kind.mediaType.equals(found))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file begins and ends as its format wants: a transfer cut short is noticed now, not by readers. */
    boolean whole(byte[] content) {
        return whole.test(content);
    }

    String mediaType() {
        return mediaType;
    }

    /** The extensions a name of this kind may end in; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }
}
