package jp.kairan.kernel;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A body made once and given to many: its octets, the same compressed where that pays, and a strong tag of each (RFC 9110,
 * section 8.8.3). The tag is of the octets alone, so that every replica names the same body alike. Whoever answers with one
 * says {@code @Uncompressed}, because compressing once more would belie the tag.
 */
public final class Rendered {
    /** Below it the head of an answer weighs as much as what is saved. */
    private static final int WORTH_PACKING = 1200;

    private static final int TAG_LENGTH = 22;
    private static final String PACKED = "-gzip";
    private static final Pattern REFUSED = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*");
    private static final int LONGEST_HEADER = 1000;

    private final byte[] plain;
    private final String tag;
    private volatile byte[] packed;

    /** @param body which nobody changes afterwards */
    public Rendered(byte[] body) {
        this.plain = body;
        this.tag = hash(body);
    }

    /** How many octets it has. */
    public int length() {
        return plain.length;
    }

    /**
     * The body in the form that the request takes, or 304 where it has it in any form (RFC 9110, section 13.1.2).
     *
     * @param caching what caches may do with either
     */
    public RestResponse.ResponseBuilder<byte[]> answer(HttpHeaders request, String caching) {
        boolean small = plain.length < WORTH_PACKING;
        boolean pack = !small && takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        RestResponse.ResponseBuilder<byte[]> answer;
        if (knownBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            answer = RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        } else {
            answer = RestResponse.ResponseBuilder.ok(pack ? packed() : plain);
            if (pack) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        if (!small) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        return answer.header(HttpHeaders.ETAG, '"' + tag + (pack ? PACKED : "") + '"')
                .header(HttpHeaders.CACHE_CONTROL, caching);
    }

    private boolean knownBy(String known) {
        return known != null && (known.contains('"' + tag + '"') || known.contains('"' + tag + PACKED + '"')
                || known.strip().equals("*"));
    }

    private static boolean takesGzip(String accepted) {
        if (accepted == null || accepted.length() > LONGEST_HEADER) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            if (coding.strip().regionMatches(true, 0, "gzip", 0, 4)) {
                return !REFUSED.matcher(coding).matches();
            }
        }
        return false;
    }

    private byte[] packed() {
        byte[] found = packed;
        if (found == null) {
            synchronized (this) {
                found = packed == null ? pack(plain) : packed;
                packed = found;
            }
        }
        return found;
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
