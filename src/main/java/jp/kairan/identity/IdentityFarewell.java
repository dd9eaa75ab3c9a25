package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Farewell;
import jp.kairan.accounts.Owner;
import jp.kairan.devices.Devices;
import jp.kairan.kernel.Sql;

/** Signs a person out everywhere, and makes every code useless that would let the account in again. */
@Singleton
class IdentityFarewell implements Farewell {
    private static final String END = "update session set revoked_at = ? where account_id = ? and revoked_at is null";

    private static final String REVOKE = """
            update invitation set revoked_at = ? where account_id = ? and redeemed_at is null and revoked_at is null""";

    private final Sql sql;
    private final Clock clock;
    private final Devices devices;

    IdentityFarewell(Sql sql, Clock clock, Devices devices) {
        this.sql = sql;
        this.clock = clock;
        this.devices = devices;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void leave(Actor actor, Owner owner) {
        Instant now = Instant.now(clock);
        sql.update(END, now, owner.account());
        devices.forget(owner.account());
        sql.update(REVOKE, now, owner.account());
    }
}
