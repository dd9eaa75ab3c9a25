package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to requests to join: asked, listed; {@link EnrolmentDecisions} decides, {@link EnrolmentClaims} lets in. */
@Singleton
class Enrolments {
    static final String CLAIM_PURPOSE = "enrolment-claim";
    private static final int CLAIM_BYTES = 32;

    private static final String OFFERED = """
            select 1 from unit where id = ? and kind = 'ASSOCIATION' and enrolment = 'APPROVAL' and closed_on is null""";

    private static final String INSERT = """
            insert into enrolment_request (id, unit_id, name, name_kana, address, message, claim_hash, state,
                                           created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)""";

    private static final String LIST = """
            select id, unit_id, name, name_kana, address, message, created_at, expires_at from enrolment_request
             where unit_id = ? and state = 'PENDING' and expires_at > ? and (?::uuid is null or id < ?::uuid)
             order by id desc limit ?""";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final IdentityConfig config;
    private final Units units;
    private final Audit audit;

    Enrolments(Sql sql, Clock clock, Keys keys, IdentityConfig config, Units units, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.config = config;
        this.units = units;
        this.audit = audit;
    }

    /** Asks to join an association that approves by hand; the claim is in the answer and nowhere else. */
    @Transactional
    EnrolmentClaim ask(Actor actor, EnrolmentRequest request) {
        if (!sql.any(OFFERED, request.unit())) {
            throw IdentityProblem.ENROLMENT_NOT_OFFERED.problem();
        }
        EnrolmentId id = EnrolmentId.next();
        Secret claim = Secret.random(CLAIM_BYTES);
        Instant now = Instant.now(clock);
        Instant end = now.plus(config.enrolmentValidity());
        sql.update(
                INSERT,
                id,
                request.unit(),
                request.name().strip(),
                request.nameKana(),
                request.address().strip(),
                request.message(),
                keys.hash(CLAIM_PURPOSE, claim.text()),
                now,
                end);
        audit.note(actor, "EnrolmentRequested", "ENROLMENT", id, request.unit(), Map.of());
        return new EnrolmentClaim(id, claim.text(), end);
    }

    /** The requests of an association that wait for a decision, newest first. */
    @Transactional
    Page<Enrolment> waiting(Actor actor, UnitId unit, Cursor from, int limit) {
        Unit place = units.require(unit);
        actor.require(Action.ENROL, place.path());
        List<Enrolment> rows = sql.list(
                LIST,
                row -> new Enrolment(
                        new EnrolmentId(row.uuid("id")),
                        new UnitId(row.uuid("unit_id")),
                        row.text("name"),
                        row.text("name_kana"),
                        row.text("address"),
                        row.text("message"),
                        row.instant("created_at"),
                        row.instant("expires_at")),
                unit,
                Instant.now(clock),
                Cursor.uuid(from),
                Cursor.uuid(from),
                limit + 1);
        return Page.of(rows, limit, enrolment -> enrolment.id().toString());
    }
}
