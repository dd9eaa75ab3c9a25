package jp.kairan.access;

import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.KernelProblem;

/**
 * Whoever acts: a person with every office and home of today, a job of the service, or nobody in particular. The first
 * argument of every command and query.
 *
 * @param kind what sort of actor this is
 * @param account who is signed in, for a person
 * @param session the session of the device, for a person on a phone
 * @param device the device, for a person on a phone
 * @param offices the offices held today
 * @param homes the households belonged to today
 */
public record Actor(
        Kind kind,
        Optional<AccountId> account,
        Optional<SessionId> session,
        Optional<DeviceId> device,
        List<Held> offices,
        List<Home> homes) {

    /** The sorts of actor. */
    public enum Kind {
        PERSON,
        SYSTEM,
        ANONYMOUS
    }

    /** A job of the service itself: may do everything. */
    public static final Actor SYSTEM =
            new Actor(Kind.SYSTEM, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    /** A caller without a session: may do what is public. */
    public static final Actor ANONYMOUS =
            new Actor(Kind.ANONYMOUS, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public Actor {
        offices = List.copyOf(offices);
        homes = List.copyOf(homes);
    }

    /** A signed-in person. */
    public static Actor person(
            AccountId account, SessionId session, DeviceId device, List<Held> offices, List<Home> homes) {
        return new Actor(
                Kind.PERSON,
                Optional.of(account),
                Optional.ofNullable(session),
                Optional.ofNullable(device),
                offices,
                homes);
    }

    /** Who is signed in; 401 where nobody is. */
    public AccountId me() {
        return account.orElseThrow(KernelProblem.UNAUTHENTICATED::problem);
    }

    /** Whether this actor may do this to a unit or to what hangs on it. */
    public boolean may(Action action, UnitPath target) {
        return kind == Kind.SYSTEM || offices.stream().anyMatch(o -> o.permits(action, target));
    }

    /** Whether this actor may do this anywhere at all. */
    public boolean mayAnywhere(Action action) {
        return switch (action.scope()) {
            case ANYBODY -> true;
            case SIGNED_IN -> kind != Kind.ANONYMOUS;
            case OFFICE ->
                kind == Kind.SYSTEM || offices.stream().anyMatch(o -> Policy.permits(o.role(), o.kind(), action));
        };
    }

    /** Refuses with 403 unless this actor may do this there; for targets whose existence is no secret. */
    public void require(Action action, UnitPath target) {
        if (!may(action, target)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }

    /** Refuses with 404 unless this actor may do this there; for targets whose existence is nobody else's business. */
    public void requireOrHide(Action action, UnitPath target) {
        if (!may(action, target)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** How the audit names this actor: an account's id, never a name. */
    public String label() {
        return account.map(a -> "account:" + a).orElse(kind.name());
    }
}
