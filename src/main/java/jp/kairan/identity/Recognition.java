package jp.kairan.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.accounts.Accounts;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Belongings;

/**
 * Makes the actor of a request from the token it carries. Made on its first use, because the request filter that asks it
 * stands before the configuration of the running service is read.
 */
@ApplicationScoped
class Recognition {
    private final AccessTokens tokens;
    private final EndedSessions ended;
    private final SubscriptionTokens subscriptions;
    private final CityStaff staff;
    private final StaffOffices posts;
    private final Accounts accounts;
    private final Belongings belongings;
    private final Audit audit;

    Recognition(
            AccessTokens tokens,
            EndedSessions ended,
            SubscriptionTokens subscriptions,
            CityStaff staff,
            StaffOffices posts,
            Accounts accounts,
            Belongings belongings,
            Audit audit) {
        this.tokens = tokens;
        this.ended = ended;
        this.subscriptions = subscriptions;
        this.staff = staff;
        this.posts = posts;
        this.accounts = accounts;
        this.belongings = belongings;
        this.audit = audit;
    }

    /** Who calls with this token; nobody where it is forged, too old, of an ended session or of a stranger. */
    Optional<Actor> of(String token) {
        if (tokens.ours(token)) {
            return tokens.read(token)
                    .filter(claims -> !ended.contains(claims.session()))
                    .map(this::person);
        }
        if (subscriptions.ours(token)) {
            return subscriptions.read(token).map(Recognition::subscriber);
        }
        return staff.caller().map(this::employee);
    }

    @Transactional
    Actor person(AccessTokens.Claims claims) {
        AccountId account = claims.account();
        Belongings.Belonging own = belongings.of(account);
        return Actor.person(account, claims.session(), claims.device(), own.offices(), own.homes());
    }

    @Transactional
    Actor employee(CityStaff.Vouched vouched) {
        List<Held> given = posts.of(vouched.groups());
        AccountId account = accounts.ofSubject(
                vouched.subject(),
                "ja",
                opened -> audit.note(
                        Actor.SYSTEM, "StaffAccountOpened", "ACCOUNT", opened, null, Map.of("offices", given.size())));
        Belongings.Belonging own = belongings.of(account);
        List<Held> offices =
                Stream.concat(own.offices().stream(), given.stream()).distinct().toList();
        return Actor.person(account, null, null, offices, own.homes());
    }

    /** A device without a name: anonymous to every rule, and known to its own subscription alone. */
    private static Actor subscriber(jp.kairan.access.DeviceId device) {
        return new Actor(
                Actor.Kind.ANONYMOUS, Optional.empty(), Optional.empty(), Optional.of(device), List.of(), List.of());
    }
}
