package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;

/** Says who holds a token without asking anybody: for callers who must not wait. */
@Singleton
public class Bearers {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 2048;

    private final AccessTokens tokens;
    private final EndedSessions ended;

    Bearers(AccessTokens tokens, EndedSessions ended) {
        this.tokens = tokens;
        this.ended = ended;
    }

    /** Whose token it is, of a phone. */
    public record Bearer(AccountId account, DeviceId device) {}

    /**
     * Whom a request speaks for; nobody where that cannot be said at once: a token that is not one of ours or not good,
     * and a list of ended sessions that is not fresh. The ordinary way then says what it is.
     *
     * @param authorization the header (RFC 6750, section 2.1)
     */
    public Optional<Bearer> of(String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME) || authorization.length() > LONGEST) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length());
        if (!tokens.ours(token)) {
            return Optional.empty();
        }
        return tokens.read(token)
                .filter(claims -> ended.knownToRun(claims.session()))
                .map(claims -> new Bearer(claims.account(), claims.device()));
    }
}
