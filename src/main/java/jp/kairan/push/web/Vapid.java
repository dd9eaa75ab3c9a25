package jp.kairan.push.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says to push services who sends (RFC 8292): a token signed with ES256 for each of them, used again for an hour, because
 * signing costs more than all else about a message.
 */
public final class Vapid {
    /** Half of what is allowed, so that a push service whose clock is slow by hours still takes it. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private static final Duration USED_FOR = Duration.ofHours(1);
    private static final int REMEMBERED = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEAD = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

    private final SenderKey key;
    private final String contact;
    private final Clock clock;
    private final Map<String, Token> tokens = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Token(Instant since, String header) {
        boolean fresh(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(USED_FOR));
        }
    }

    /**
     * Signs with a key.
     *
     * @param contact {@code mailto:} or {@code https:} address of whoever answers for what is sent
     */
    public Vapid(SenderKey key, String contact, Clock clock) {
        this.key = key;
        this.contact = contact;
        this.clock = clock;
    }

    /** The public key that browsers subscribe with. */
    public String publicKey() {
        return key.publicKey();
    }

    /** The value of the {@code Authorization} header for a push service. */
    public String header(String origin) {
        Instant now = Instant.now(clock);
        synchronized (tokens) {
            Token known = tokens.get(origin);
            if (known == null || !known.fresh(now)) {
                known = new Token(now, "vapid t=" + token(origin, now) + ", k=" + key.publicKey());
                tokens.put(origin, known);
            }
            return known.header();
        }
    }

    private String token(String origin, Instant now) {
        try {
            Map<String, Object> claims = new LinkedHashMap<>();
            claims.put("aud", origin);
            claims.put("exp", now.plus(GOOD_FOR).getEpochSecond());
            claims.put("sub", contact);
            String signed = HEAD + "." + encoded(JSON.writeValueAsString(claims));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.secret());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("every JDK has ES256", e);
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
