package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Course;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What was made for a version of the board, kept as long as the board is of that version: each thing is made once, however
 * many ask for it at once.
 */
@Singleton
class Kept {
    /** Ten seconds, so that a cache in front of the service takes a storm and nobody reads old news for long. */
    private static final String BRIEFLY = "public, max-age=10";

    private volatile Made made = new Made("");

    private record Made(String version, ConcurrentMap<String, Body> bodies) {
        Made(String version) {
            this(version, new ConcurrentHashMap<>());
        }
    }

    /** Bytes with the tag by which a reader has them already; the same on every replica, because it is made of the bytes. */
    record Body(byte[] bytes, EntityTag tag) {
        static Body of(byte[] bytes) {
            return new Body(bytes, new EntityTag(hash(bytes)));
        }

        /** The body, or 304 where the caller has it. */
        RestResponse.ResponseBuilder<byte[]> answer(Request request, String mediaType) {
            boolean known = request.evaluatePreconditions(tag) != null;
            RestResponse.ResponseBuilder<byte[]> answer = known
                    ? RestResponse.ResponseBuilder.notModified()
                    : RestResponse.ResponseBuilder.ok(bytes, mediaType);
            return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, BRIEFLY);
        }
    }

    /**
     * The body of a thing.
     *
     * @param version of the board
     * @param thing names it; of a number that is bounded by what is on the board
     */
    Body body(String version, String thing, Supplier<byte[]> making) {
        Made now = made;
        return (now.version.equals(version) ? now : renewed(version))
                .bodies.computeIfAbsent(thing, missing -> Body.of(making.get()));
    }

    /**
     * The body of a thing of a course: kept while the course is on the board, and made for each who asks afterwards, because
     * what is long over would fill the memory and has few readers.
     */
    Body body(BulletinBoard board, Course course, String thing, Supplier<byte[]> making) {
        return board.find(course.id()).isPresent()
                ? body(board.version(), thing + "|" + course.id(), making)
                : Body.of(making.get());
    }

    /** In one place, so that all who meet a new version first share what they make of it. */
    private synchronized Made renewed(String version) {
        if (!made.version.equals(version)) {
            made = new Made(version);
        }
        return made;
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
