package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.kernel.Sql;
import jp.kairan.paper.QrCode;

/** The door to invitations: made, listed without their codes, revoked; {@link Entrance} redeems them. */
@Singleton
public class Invitations {
    static final String LINK_PURPOSE = "invitation-link";
    static final String TYPED_PURPOSE = "invitation-typed";

    private static final String INSERT = """
            insert into invitation (id, link_hash, typed_hash, unit_id, resident_id, household_id, account_id,
                                    created_by, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select i.* from invitation i
             where i.unit_id in (select id from unit where path >= ? and path < ?)
               and (?::uuid is null or i.id < ?::uuid)
             order by i.id desc limit ?""";

    private static final String PLACE = """
            select u.id, u.path from invitation i join unit u on u.id = i.unit_id where i.id = ?""";

    private static final String REVOKE = """
            update invitation set revoked_at = ? where id = ? and redeemed_at is null and revoked_at is null""";

    /** Codes that are being redeemed elsewhere at this moment are left to their own checks, so nobody waits in a ring. */
    private static final String SPEND = """
            update invitation set revoked_at = ?
             where id in (select id from invitation
                           where redeemed_at is null and revoked_at is null
                             and (account_id = ? or resident_id in (select id from resident where account_id = ?))
                             for update skip locked)
            returning id, unit_id""";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final IdentityConfig config;
    private final PublicUrl links;
    private final Targets targets;
    private final Units units;
    private final Audit audit;

    Invitations(
            Sql sql,
            Clock clock,
            Keys keys,
            IdentityConfig config,
            PublicUrl links,
            Targets targets,
            Units units,
            Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.config = config;
        this.links = links;
        this.targets = targets;
        this.units = units;
        this.audit = audit;
    }

    /** Makes an invitation for each target; the codes are in the answer and nowhere else. */
    @Transactional
    NewInvitations create(Actor actor, InvitationRequest request) {
        List<NewInvitation> made = new ArrayList<>();
        for (Target target : targets.of(actor, request)) {
            made.add(create(actor, target));
        }
        return new NewInvitations(made);
    }

    /** Makes an invitation for somebody of the register; errors as over HTTP. */
    @Transactional
    public NewInvitation invite(Actor actor, ResidentId resident) {
        return create(actor, new InvitationRequest(List.of(resident), null, null))
                .items()
                .get(0);
    }

    private NewInvitation create(Actor actor, Target target) {
        Instant now = Instant.now(clock);
        Instant end = now.plus(config.invitationValidity());
        InvitationId id = InvitationId.next();
        LinkCode link = LinkCode.random();
        TypedCode typed = TypedCode.random();
        sql.update(
                INSERT,
                id,
                keys.hash(LINK_PURPOSE, link.text()),
                keys.hash(TYPED_PURPOSE, typed.symbols()),
                target.unit(),
                target.resident(),
                target.household(),
                target.account(),
                actor.account().orElse(null),
                now,
                end);
        audit.note(actor, "InvitationCreated", "INVITATION", id, target.unit(), Map.of());
        String url = link.under(links.get());
        return new NewInvitation(
                id,
                target.resident(),
                target.household(),
                target.account(),
                url,
                typed.grouped(),
                QrCode.of(url).svg(),
                end);
    }

    /** The invitations of a unit and of everything below it, newest first. */
    @Transactional
    Page<Invitation> list(Actor actor, UnitId unit, Cursor from, int limit) {
        Unit place = units.require(unit);
        actor.require(Action.INVITE, place.path());
        Instant now = Instant.now(clock);
        List<Invitation> rows = sql.list(
                LIST,
                row -> Invitation.of(row, now),
                place.path().value(),
                place.path().upper(),
                Cursor.uuid(from),
                Cursor.uuid(from),
                limit + 1);
        return Page.of(rows, limit, invitation -> invitation.id().toString());
    }

    /** Makes the code useless; 404 out of sight, nothing happens to one that is redeemed or revoked already. */
    @Transactional
    void revoke(Actor actor, InvitationId id) {
        Unit place = sql.one(PLACE, row -> new UnitId(row.uuid("id")), id)
                .map(units::require)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        UnitPath path = place.path();
        actor.requireOrHide(Action.INVITE, path);
        if (sql.update(REVOKE, Instant.now(clock), id) > 0) {
            audit.note(actor, "InvitationRevoked", "INVITATION", id, place.id(), Map.of());
        }
    }

    /**
     * Makes every other code useless that opens the person's account, because whoever came in with one needs none of the rest,
     * and a forgotten one opens whatever the account grows into.
     */
    @Transactional
    void spend(Actor actor) {
        sql.list(
                        SPEND,
                        row -> Map.entry(new InvitationId(row.uuid("id")), new UnitId(row.uuid("unit_id"))),
                        Instant.now(clock),
                        actor.me(),
                        actor.me())
                .forEach(spent ->
                        audit.note(actor, "InvitationSpent", "INVITATION", spent.getKey(), spent.getValue(), Map.of()));
    }
}
