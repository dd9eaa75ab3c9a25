package jp.kairan.testing;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.directory.Belongings;

/** Lets a test call as an account, by a header, without walking through an invitation first. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class AsAccountFilter implements ContainerRequestFilter {
    public static final String HEADER = "X-Test-Account";

    private final Caller caller;
    private final Belongings belongings;

    AsAccountFilter(Caller caller, Belongings belongings) {
        this.caller = caller;
        this.belongings = belongings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            AccountId account = AccountId.fromString(header);
            Belongings.Belonging own = belongings.of(account);
            caller.is(Actor.person(account, null, null, own.offices(), own.homes()));
        }
    }
}
