package jp.kairan.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Who the city's identity provider says is calling. The framework verifies the token, and only when asked, so that
 * tokens of our own never reach it; where OpenID Connect is off it recognises nobody.
 */
@Singleton
class CityStaff {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CurrentIdentityAssociation identity;
    private final StaffConfig config;

    CityStaff(CurrentIdentityAssociation identity, StaffConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /**
     * Somebody the provider vouches for.
     *
     * @param subject issuer's name for the person
     * @param groups values of the configured claim
     */
    record Vouched(String subject, List<String> groups) {}

    /** Who calls with the token of the present request; nobody where the provider does not vouch for it. */
    Optional<Vouched> caller() {
        try {
            SecurityIdentity found = identity.getDeferredIdentity().await().atMost(PATIENCE);
            return found.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null
                    ? vouched(token.getRawToken())
                    : Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    /** Reads the claims of a token whose signature the framework has verified a moment ago. */
    private Optional<Vouched> vouched(String verified) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setDisableRequireSignature()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(verified);
            return Optional.ofNullable(claims.getSubject()).map(subject -> new Vouched(subject, groups(claims)));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private List<String> groups(JwtClaims claims) {
        Object value = claims.getClaimValue(config.claim());
        return value instanceof List<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : value instanceof String one ? List.of(one) : List.of();
    }
}
