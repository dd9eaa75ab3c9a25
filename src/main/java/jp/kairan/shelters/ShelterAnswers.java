package jp.kairan.shelters;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.jboss.resteasy.reactive.RestResponse;

/** Shapes what readers get, in their language, and only where they have not got it already. */
@Singleton
class ShelterAnswers {
    /** Ten seconds, so that a cache in front of the service takes a storm and nobody reads old news for long. */
    private static final String BRIEFLY = "public, max-age=10";

    private final Phrases phrases;
    private final AskedLanguage asked;

    ShelterAnswers(Phrases phrases, AskedLanguage asked) {
        this.phrases = phrases;
        this.asked = asked;
    }

    /** The language of the words. */
    Language reader() {
        return asked.language().orElse(Language.JA);
    }

    ShelterView view(Shelter shelter) {
        return ShelterView.of(shelter, phrases, reader());
    }

    /**
     * The body, or 304 where the caller has it.
     *
     * @param version of whatever the body is made from, its language apart; the body is not made to find out
     */
    <T> RestResponse<T> unlessKnown(Request request, String version, Supplier<T> body) {
        Language reader = reader();
        String words = phrases.version("shelters", reader);
        EntityTag tag = new EntityTag(hash(version + "|" + reader.tag() + "|" + words), true);
        boolean known = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<T> response =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(body.get());
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, BRIEFLY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .build();
    }

    private static String hash(String version) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(version.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
