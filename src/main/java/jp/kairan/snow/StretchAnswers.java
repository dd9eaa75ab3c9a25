package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.phrases.Phrases;
import org.jboss.resteasy.reactive.RestResponse;

/** Shapes what readers get, in their language, and only where they have not got it already. */
@Singleton
class StretchAnswers {
    /** Ten seconds, so that a cache in front of the service takes a storm and nobody reads old news for long. */
    private static final String BRIEFLY = "public, max-age=10";

    private final Phrases phrases;
    private final AskedLanguage asked;
    private final Clock clock;

    StretchAnswers(Phrases phrases, AskedLanguage asked, Clock clock) {
        this.phrases = phrases;
        this.asked = asked;
        this.clock = clock;
    }

    /** One in the words of the caller. */
    StretchView view(Stretch stretch) {
        return StretchView.of(stretch, phrases, reader(), Instant.now(clock));
    }

    /** The page, or 304 where the caller has it. The tag is over all that is shown, its age in hours included. */
    RestResponse<Page<StretchView>> unlessKnown(Request request, Page<Stretch> page) {
        Page<StretchView> body = page.map(this::view);
        EntityTag tag = new EntityTag(hash(reader().tag() + body), true);
        boolean known = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<Page<StretchView>> response =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(body);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, BRIEFLY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader().tag())
                .build();
    }

    private Language reader() {
        return asked.language().orElse(Language.JA);
    }

    private static String hash(String shown) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
