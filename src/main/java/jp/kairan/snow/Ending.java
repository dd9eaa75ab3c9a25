package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;

/** Ends requests without work having been done, parts them from teams, and forgets what nobody needs afterwards. */
@Singleton
class Ending {
    private static final String END =
            "update snow_request set state = ?, ended_at = ?, phone = null, reason = null where id = ?";

    private static final String REOPEN = "update snow_request set state = 'OPEN' where id = ?";

    private static final String PART = "update snow_offer set state = ?, answered_at = ? where id = ?";

    private static final String FORGET = """
            update snow_request set phone = null, reason = null
             where (phone is not null or reason is not null) and ended_at <= ?""";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final RequestRows rows;
    private final HelpTelling telling;

    Ending(Sql sql, Clock clock, Audit audit, RequestRows rows, HelpTelling telling) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.telling = telling;
    }

    /** Ends a running request, which is locked; its team and its household are told. */
    @Transactional(TxType.MANDATORY)
    void end(Actor actor, HelpRequest r, RequestState as) {
        Instant now = Instant.now(clock);
        if (r.offer() != null) {
            sql.update(PART, Offer.State.TAKEN_BACK, now, r.offer().id());
            telling.leader(actor, r, HelpTelling.OFFER_ENDED);
        }
        sql.update(END, as, now, r.id());
        String act = as == RequestState.EXPIRED ? "SnowHelpExpired" : "SnowHelpCancelled";
        audit.note(
                actor,
                act,
                "SNOW_REQUEST",
                r.id(),
                r.unit(),
                Map.of("from", r.state().name()));
        telling.household(actor, r, HelpTelling.ENDED);
    }

    /** Parts a request, which is locked, from its team: it is open again, and whoever expected the team is told. */
    @Transactional(TxType.MANDATORY)
    void part(Actor actor, HelpRequest r, Offer.State as) {
        sql.update(PART, as, Instant.now(clock), r.offer().id());
        sql.update(REOPEN, r.id());
        audit.note(
                actor,
                "SnowHelpReopened",
                "SNOW_REQUEST",
                r.id(),
                r.unit(),
                Map.of("offer", r.offer().id(), "team", r.offer().team(), "as", as.name()));
        telling.officer(actor, r, HelpTelling.DECLINED);
        if (r.state() == RequestState.MATCHED) {
            telling.household(actor, r, HelpTelling.SEARCHING);
        }
    }

    /** Ends what is still over now that it is locked; each in a transaction of its own. */
    @Transactional
    void expire(SnowRequestId id) {
        rows.hold(id);
        rows.over().stream().filter(r -> r.id().equals(id)).forEach(r -> end(Actor.SYSTEM, r, RequestState.EXPIRED));
    }

    /** Forgets phones and reasons of what was done a day ago. */
    @Transactional
    int forget() {
        return sql.update(FORGET, Instant.now(clock).minus(Offer.AFTERWARDS));
    }
}
