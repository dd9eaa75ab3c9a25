package jp.kairan.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer made once and given to many: its octets, the same compressed where that pays, and a strong tag of each (RFC
 * 9110, section 8.8.3). The tag is of the octets alone, so that every replica names the same answer alike. An operation
 * that answers with one is {@code @Uncompressed}, because compressing it once more would belie the tag.
 */
public final class Rendered {
    /** Shorter ones travel in one packet either way. */
    private static final int WORTH_PACKING = 1_400;

    /** Ten seconds, so that a cache in front of the service takes a storm and nobody reads old news for long. */
    private static final String BRIEFLY = "public, max-age=10";

    private static final String JSON = "application/json;charset=UTF-8";
    private static final int TAG_LENGTH = 22;
    private static final int LONGEST_HEADER = 1000;
    private static final int NOT_MODIFIED = 304;

    /** In octets: tags, headers and the objects around them. */
    private static final int BESIDES = 1_024;

    private static final String PACKED = "-gzip";
    private static final Pattern REFUSED = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*");

    private final Map<String, String> headers;
    private final Map<String, String> bare;
    private final byte[] body;
    private final String hash;
    private final Form plain;
    private final String packedTag;
    private volatile Form packed;

    /** The octets as they travel. */
    private record Form(byte[] octets, Buffer buffer, String tag) {
        static Form of(byte[] octets, String tag) {
            return new Form(octets, Buffer.buffer(octets), tag);
        }
    }

    /**
     * An answer for anybody, and for caches on the way.
     *
     * @param body which nobody changes afterwards
     */
    public static Rendered of(byte[] body, String mediaType) {
        String hash = Sha256.of(body).base64Url(TAG_LENGTH);
        return new Rendered(
                body,
                hash,
                Form.of(body, '"' + hash + '"'),
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        mediaType,
                        HttpHeaders.CACHE_CONTROL,
                        BRIEFLY,
                        HttpHeaders.VARY,
                        HttpHeaders.ACCEPT_ENCODING));
    }

    /** The same of a value, as JSON. */
    public static Rendered json(ObjectMapper json, Object body) {
        try {
            return of(json.writeValueAsBytes(body), JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param headers that go with it, of a 304 as well but for those that speak of the body */
    private Rendered(byte[] body, String hash, Form plain, Map<String, String> headers) {
        this.body = body;
        this.hash = hash;
        this.plain = plain;
        this.headers = Map.copyOf(headers);
        this.bare = headers.entrySet().stream()
                .filter(header -> !header.getKey().startsWith("Content-"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.packedTag = '"' + hash + PACKED + '"';
    }

    /** The same, where its words are in the language in which they were asked for. */
    public Rendered in(Language reader) {
        return with(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING)
                .with(HttpHeaders.CONTENT_LANGUAGE, reader.tag());
    }

    /** The same with another header. */
    public Rendered with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Rendered(body, hash, plain, more);
    }

    /** How much memory it takes in all its forms, in octets and about. */
    long weight() {
        return BESIDES + body.length * 5L / 2;
    }

    /**
     * The answer of an operation, or 304 where the caller has it in any form (RFC 9110, section 13.1.2). Never compressed,
     * because the framework does not keep the coding that an operation names.
     */
    public RestResponse<byte[]> to(HttpHeaders request) {
        boolean known = knownBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        RestResponse.ResponseBuilder<byte[]> answer = known
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(body);
        (known ? bare : headers).forEach(answer::header);
        return answer.header(HttpHeaders.ETAG, plain.tag).build();
    }

    /**
     * The answer in the form that the request takes, or 304 likewise, ending the exchange. Never packed over HTTP/2, where the
     * server below packs once more whatever says that it is packed, and a long answer then never ends.
     */
    void end(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean pack = request.version() != HttpVersion.HTTP_2 && packs(accepted);
        HttpServerResponse response = request.response();
        response.headers().set(HttpHeaders.ETAG, pack ? packedTag : plain.tag);
        if (knownBy(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            bare.forEach(response.headers()::set);
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        headers.forEach(response.headers()::set);
        if (accepted != null) { // because the server below would compress what does not say how it is coded
            response.headers().set(HttpHeaders.CONTENT_ENCODING, pack ? "gzip" : "identity");
        }
        response.end(pack ? packed().buffer : plain.buffer);
    }

    private boolean knownBy(String known) {
        return known != null
                && (known.contains(plain.tag)
                        || known.contains(packedTag)
                        || known.strip().equals("*"));
    }

    private boolean packs(String accepted) {
        if (accepted == null || body.length < WORTH_PACKING || accepted.length() > LONGEST_HEADER) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            if (coding.strip().regionMatches(true, 0, "gzip", 0, 4)) {
                return !REFUSED.matcher(coding).matches();
            }
        }
        return false;
    }

    private Form packed() {
        Form found = packed;
        if (found == null) {
            synchronized (this) {
                found = packed == null ? Form.of(gzip(body), packedTag) : packed;
                packed = found;
            }
        }
        return found;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
