package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** How a person came in and where they are signed in. */
@Singleton
final class IdentityHoldings implements Holdings {
    private static final String SESSIONS = """
            select to_json(x)::text as row from (
                select id, device_id as device, created_at as "createdAt", refreshed_at as "refreshedAt",
                       expires_at as "expiresAt", revoked_at as "endedAt"
                  from session where account_id = ? order by id) x""";

    private static final String INVITATIONS = """
            select to_json(x)::text as row from (
                select id, created_at as "createdAt", expires_at as "expiresAt", redeemed_at as "redeemedAt",
                       revoked_at as "revokedAt"
                  from invitation
                 where account_id = ? or redeemed_by = ? or resident_id = any(?::uuid[]) order by id) x""";

    private static final String REQUESTS_TO_JOIN = """
            select to_json(x)::text as row from (
                select id, name, name_kana as "nameKana", address, message, state, created_at as "createdAt",
                       decided_at as "decidedAt"
                  from enrolment_request where resident_id = any(?::uuid[]) order by id) x""";

    private final Sql sql;

    IdentityHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding("sessions", Set.of("session"), sql.list(SESSIONS, Holding::json, owner.account())),
                new Holding(
                        "invitations",
                        Set.of("invitation"),
                        sql.list(INVITATIONS, Holding::json, owner.account(), owner.account(), owner.residents())),
                new Holding(
                        "requestsToJoin",
                        Set.of("enrolment_request"),
                        sql.list(REQUESTS_TO_JOIN, Holding::json, owner.residents())));
    }
}
