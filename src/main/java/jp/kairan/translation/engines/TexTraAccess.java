package jp.kairan.translation.engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;

/** Our sign-in at TexTra: OAuth 2 with client credentials (RFC 6749, section 4.4), the token kept until it ends. */
final class TexTraAccess {
    private static final long SPARE_SECONDS = 60;

    private final Outgoing out;
    private final URI url;
    private final String user;
    private final String key;
    private final String secret;
    private final Clock clock;
    private String token;
    private Instant ends = Instant.MIN;

    TexTraAccess(Outgoing out, URI url, String user, String key, String secret, Clock clock) {
        this.out = out;
        this.url = url;
        this.user = user;
        this.key = key;
        this.secret = secret;
        this.clock = clock;
    }

    String user() {
        return user;
    }

    String key() {
        return key;
    }

    /** The token that is good now; fetched once, whoever else waits for it. */
    synchronized String token() throws TranslationFailed {
        Instant now = clock.instant();
        if (token == null || !now.isBefore(ends)) {
            JsonNode answer = fetch();
            token = Replies.text(answer.path("access_token"));
            ends = now.plusSeconds(Math.max(0, answer.path("expires_in").asLong(0) - SPARE_SECONDS));
        }
        return token;
    }

    /** The token was refused. */
    synchronized void forget() {
        token = null;
    }

    /** Nothing was translated yet, so whatever goes wrong here costs nothing. */
    private JsonNode fetch() throws TranslationFailed {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "client_id", key, "client_secret", secret);
        try {
            Outgoing.Answer answer = out.post(Outgoing.at(url, "oauth2/token.php"), Form.TYPE, Form.of(form), Map.of());
            if (answer.status() == 400) {
                throw new Unpaid(Reason.REFUSED);
            }
            return Replies.read(answer.good());
        } catch (TranslationFailed e) {
            throw new Unpaid(e.reason());
        }
    }
}
