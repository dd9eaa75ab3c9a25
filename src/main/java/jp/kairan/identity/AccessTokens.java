package jp.kairan.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Keys;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Signs and reads access tokens: JWT (RFC 7519) with HMAC-SHA-256. Their header is always the same text, and what does
 * not begin with it is not one of ours: so no other algorithm is ever considered.
 */
@Singleton
class AccessTokens {
    private static final String TYPE = "kairan+jwt";

    /** Symbols of 256 bits in Base64url without padding. */
    private static final int SEAL = 43;

    private final HmacKey key;
    private final IdentityConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final String header;

    AccessTokens(Keys keys, IdentityConfig config, Clock clock, ObjectMapper json) {
        this.json = json;
        this.key = new HmacKey(keys.forPurpose("access-token"));
        this.config = config;
        this.clock = clock;
        String sample = signed(new JwtClaims());
        this.header = sample.substring(0, sample.indexOf('.') + 1);
    }

    /** Who an access token speaks for. */
    record Claims(AccountId account, SessionId session, DeviceId device) {}

    /**
     * A token with the end of its life.
     *
     * @param text the token, never printed
     */
    record Signed(String text, Instant expiresAt) {
        @Override
        public String toString() {
            return "Signed[…]";
        }
    }

    Signed sign(Claims who) {
        Instant now = Instant.now(clock);
        Instant end = now.plus(config.accessValidity());
        JwtClaims claims = new JwtClaims();
        claims.setSubject(who.account.toString());
        claims.setStringClaim("sid", who.session.toString());
        claims.setStringClaim("device", who.device.toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        return new Signed(signed(claims), Instant.ofEpochSecond(end.getEpochSecond()));
    }

    /** Whether the token claims to be one of ours. */
    boolean ours(String token) {
        return token.startsWith(header);
    }

    /**
     * Who the token speaks for; nobody where it is forged, damaged or too old. Read here rather than by a library, because
     * a city sends tokens within minutes, and with a header that is always the same only the seal (RFC 7515, section 5.2)
     * and the claims are left to look at.
     */
    Optional<Claims> read(String token) {
        int end = token.lastIndexOf('.');
        if (!ours(token) || end <= header.length() || token.length() - end != SEAL + 1) {
            return Optional.empty();
        }
        try {
            byte[] seal = Base64.getUrlDecoder().decode(token.substring(end + 1));
            byte[] due = Keys.hmac(key.getEncoded(), token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return MessageDigest.isEqual(due, seal)
                    ? claims(Base64.getUrlDecoder().decode(token.substring(header.length(), end)))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Claims> claims(byte[] payload) throws IOException {
        JsonNode claims = json.readTree(payload);
        JsonNode expires = claims.path("exp");
        if (!expires.isIntegralNumber() || Instant.now(clock).getEpochSecond() >= expires.longValue()) {
            return Optional.empty();
        }
        return Optional.of(new Claims(
                AccountId.fromString(claims.path("sub").asText()),
                SessionId.fromString(claims.path("sid").asText()),
                DeviceId.fromString(claims.path("device").asText())));
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setHeader("typ", TYPE);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
