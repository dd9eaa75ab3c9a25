package jp.kairan.cap;

import java.net.URI;

/**
 * A file that belongs to an alert (resource).
 *
 * @param description what kind of thing it shows, such as a map
 * @param mediaType as on the web, such as {@code image/png}
 * @param size in bytes, about; null where that is not said
 * @param uri where it is, or the name of the content; null where neither is said
 * @param content the file itself in base64; may be empty
 * @param digest SHA-1 of the file, in hexadecimal; may be empty
 */
public record CapResource(String description, String mediaType, Long size, URI uri, String content, String digest) {
    public CapResource {
        description = Rules.needText(description, "resourceDesc");
        mediaType = Rules.needText(mediaType, "mimeType");
        Rules.hold(size == null || size >= 0, "size is negative");
        uri = uri == null || uri.toString().isEmpty() ? null : uri;
        content = Rules.text(content);
        digest = Rules.text(digest);
    }
}
