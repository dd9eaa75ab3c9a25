package jp.kairan.identity;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;
import jp.kairan.audit.Audit;
import jp.kairan.devices.Device;
import jp.kairan.devices.Devices;
import jp.kairan.devices.NewDevice;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sql;

/** The door to sessions: which devices are signed in, and for how long. */
@Singleton
public class Sessions {
    private static final String OPEN = """
            insert into session (id, account_id, device_id, refresh_hash, created_at, refreshed_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /** Locked, because of two refreshes at once the second must see what the first has done. */
    private static final String LIVING = """
            select account_id, device_id, refresh_hash, previous_refresh_hash, refreshed_at
              from session where id = ? and revoked_at is null and expires_at > ? for update""";

    private static final String ROTATE = """
            update session set previous_refresh_hash = refresh_hash, refresh_hash = ?, refreshed_at = ?, expires_at = ?
             where id = ?""";

    private static final String MINE =
            "select s.id, s.created_at, s.refreshed_at, s.expires_at, " + Device.COLUMNS + " " + """
             from session s join device d on d.id = s.device_id
             where s.account_id = ? and s.revoked_at is null and s.expires_at > ? order by s.id""";

    private static final String END_OWN = """
            update session set revoked_at = ? where id = ? and account_id = ? and revoked_at is null
            returning device_id""";

    private static final String END_OF_DEVICE = """
            update session set revoked_at = ? where device_id = ? and account_id = ? and revoked_at is null""";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final IdentityConfig config;
    private final AccessTokens tokens;
    private final Devices devices;
    private final Audit audit;
    private final List<SharedAccounts> shared;

    Sessions(
            Sql sql,
            Clock clock,
            Keys keys,
            IdentityConfig config,
            AccessTokens tokens,
            Devices devices,
            Audit audit,
            @All List<SharedAccounts> shared) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.config = config;
        this.tokens = tokens;
        this.devices = devices;
        this.audit = audit;
        this.shared = shared;
    }

    private record Living(AccountId account, DeviceId device, byte[] refresh, byte[] previous, Instant refreshedAt) {}

    /** Signs an account in on a new device; callers have made sure that whoever holds the device may speak for it. */
    @Transactional
    public SignedIn enter(AccountId account, NewDevice device) {
        DeviceId carried = devices.register(account, device);
        RefreshToken refresh = RefreshToken.first(SessionId.next());
        Instant now = Instant.now(clock);
        sql.update(
                OPEN,
                refresh.session(),
                account,
                carried,
                refresh.hash(keys),
                now,
                now,
                now.plus(config.sessionIdle()));
        return signedIn(account, carried, refresh);
    }

    /**
     * The next pair of tokens for a refresh token, or nothing where the session has ended. The token replaced last is
     * answered with the very same successor until that one is used for a refresh itself, and for so long as the settings
     * say; later, or where an older one comes, it betrays a copy: the session ends.
     *
     * <p>Because no answer proves that it arrived (RFC 9700, section 4.14.2, has a server that sees a replaced token again end
     * the session, without asking whether the phone ever got the next), and because in a storm the network is away for
     * longer than any short grace: whoever loses the session there loses the pushes too, and the way back in is a code on
     * paper. A thief gains little by it. Answering again gives nothing that the first answer did not give, prolongs
     * nothing, and never makes a second line of tokens: thief and owner stand on the same one, and as soon as either
     * refreshes twice without the other in between, which an owner who reads for a quarter of an hour does, the other one's
     * token is older than the last and the session ends for both. A theft is found out one refresh later than before, not
     * never.
     */
    @Transactional
    Optional<SignedIn> refresh(String text) {
        return RefreshToken.read(text, keys)
                .flatMap(given -> sql.one(
                                LIVING,
                                row -> new Living(
                                        new AccountId(row.uuid("account_id")),
                                        new DeviceId(row.uuid("device_id")),
                                        row.bytes("refresh_hash"),
                                        row.bytes("previous_refresh_hash"),
                                        row.instant("refreshed_at")),
                                given.session(),
                                Instant.now(clock))
                        .flatMap(living -> refresh(given, living)));
    }

    private Optional<SignedIn> refresh(RefreshToken given, Living living) {
        byte[] hash = given.hash(keys);
        Instant now = Instant.now(clock);
        RefreshToken next = given.next(keys);
        if (MessageDigest.isEqual(hash, living.refresh)) {
            sql.update(ROTATE, next.hash(keys), now, now.plus(config.sessionIdle()), given.session());
        } else if (!MessageDigest.isEqual(hash, living.previous)
                || living.refreshedAt.plus(config.refreshGrace()).isBefore(now)) {
            sql.update("update session set revoked_at = ? where id = ?", now, given.session());
            devices.drop(living.device);
            audit.note(Actor.SYSTEM, "SessionEndedOnReuse", "SESSION", given.session(), null, Map.of());
            return Optional.empty();
        }
        return Optional.of(signedIn(living.account, living.device, next));
    }

    /** The caller's sessions, oldest first. */
    @Transactional
    List<SessionView> mine(Actor actor) {
        return sql
                .list(
                        MINE,
                        row -> {
                            SessionId id = new SessionId(row.uuid("id"));
                            return new SessionView(
                                    id,
                                    Device.of(row),
                                    row.instant("created_at"),
                                    row.instant("refreshed_at"),
                                    row.instant("expires_at"),
                                    actor.session().filter(id::equals).isPresent());
                        },
                        actor.me(),
                        Instant.now(clock))
                .stream()
                .filter(each -> concerns(actor, each.device().id()))
                .toList();
    }

    /** The caller's devices, oldest first. */
    @Transactional
    List<Device> devices(Actor actor) {
        return devices.mine(actor).stream()
                .filter(each -> concerns(actor, each.id()))
                .toList();
    }

    /** Changes label or language of an own device, whichever is given; 404 for another's. */
    @Transactional
    void change(Actor actor, DeviceId device, String label, String language) {
        require(actor, device);
        devices.change(actor, device, label, language);
    }

    /** Ends an own session and removes its device, which gets no push any more; 404 for another's or an ended one. */
    @Transactional
    void end(Actor actor, SessionId session) {
        DeviceId device = sql.one(
                        END_OWN, row -> new DeviceId(row.uuid("device_id")), Instant.now(clock), session, actor.me())
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        require(actor, device);
        devices.remove(actor, device);
        audit.note(actor, "SessionEnded", "SESSION", session, null, Map.of());
    }

    /**
     * Removes an own device and ends its session; 404 for another's. The session goes first here as everywhere, because
     * two ends at once would otherwise wait for each other.
     */
    @Transactional
    void leave(Actor actor, DeviceId device) {
        require(actor, device);
        sql.update(END_OF_DEVICE, Instant.now(clock), device, actor.me());
        devices.remove(actor, device);
        audit.note(actor, "DeviceRemoved", "DEVICE", device, null, Map.of());
    }

    private void require(Actor actor, DeviceId device) {
        if (!concerns(actor, device)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** Whether a device of the account is the caller's as well: of a shared account it is the one at hand alone. */
    private boolean concerns(Actor actor, DeviceId device) {
        return shared.stream().noneMatch(SharedAccounts::shared)
                || actor.device().filter(device::equals).isPresent();
    }

    private SignedIn signedIn(AccountId account, DeviceId device, RefreshToken refresh) {
        AccessTokens.Signed access = tokens.sign(new AccessTokens.Claims(account, refresh.session(), device));
        return new SignedIn(account, refresh.session(), device, access.text(), access.expiresAt(), refresh.text(keys));
    }
}
