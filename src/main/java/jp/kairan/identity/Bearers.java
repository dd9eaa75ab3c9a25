package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;
import jp.kairan.directory.Belongings;

/** Says who holds a token without asking anybody, for callers who must not wait; and who they are, for many at once. */
@Singleton
public class Bearers {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 2048;

    private final AccessTokens tokens;
    private final EndedSessions ended;
    private final Belongings belongings;

    Bearers(AccessTokens tokens, EndedSessions ended, Belongings belongings) {
        this.tokens = tokens;
        this.ended = ended;
        this.belongings = belongings;
    }

    /** Whose token it is, of a phone. */
    public record Bearer(AccountId account, SessionId session, DeviceId device) {}

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
                .map(claims -> new Bearer(claims.account(), claims.session(), claims.device()));
    }

    /** Who they are, with the offices and homes of today, in their order; asks the database, once for all. */
    @Transactional
    public List<Actor> actors(List<Bearer> bearers) {
        Map<AccountId, Belongings.Belonging> own =
                belongings.of(bearers.stream().map(Bearer::account).toList());
        return bearers.stream()
                .map(each -> Actor.person(
                        each.account,
                        each.session,
                        each.device,
                        own.get(each.account).offices(),
                        own.get(each.account).homes()))
                .toList();
    }
}
