package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Keys;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Signs and reads access tokens: JWT (RFC 7519) with HMAC-SHA-256. Their header is always the same text, and what does
 * not begin with it is not one of ours: so no other algorithm is ever considered.
 */
@Singleton
class AccessTokens {
    private static final String TYPE = "kairan+jwt";

    private final HmacKey key;
    private final IdentityConfig config;
    private final Clock clock;
    private final String header;

    AccessTokens(Keys keys, IdentityConfig config, Clock clock) {
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

    /** Who the token speaks for; nobody where it is forged, damaged or too old. */
    Optional<Claims> read(String token) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key)
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setEvaluationTime(
                            NumericDate.fromSeconds(Instant.now(clock).getEpochSecond()))
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .build()
                    .processToClaims(token);
            return Optional.of(new Claims(
                    AccountId.fromString(claims.getSubject()),
                    SessionId.fromString(claims.getStringClaimValue("sid")),
                    DeviceId.fromString(claims.getStringClaimValue("device"))));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
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
