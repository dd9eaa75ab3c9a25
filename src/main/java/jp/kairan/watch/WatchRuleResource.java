package jp.kairan.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules on devices, over HTTP. */
@Path("/api/v1/watch-rules")
@Tag(name = "Watch")
class WatchRuleResource {
    private final Rules rules;
    private final Caller caller;

    WatchRuleResource(Rules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Does(Action.WATCH_MANAGE)
    @Operation(
            summary = "Reads the rules of the city",
            description = "A press of 助けて needs no rule: it is told at once, always.")
    public RuleSet ofCity() {
        return rules.ofCity(caller.actor());
    }

    @PUT
    @Does(Action.WATCH_MANAGE)
    @Operation(
            summary = "Puts others in place of the rules of the city",
            description = "For the city. They hold within half a minute.")
    public RuleSet putOfCity(@NotNull @Valid RuleSet body) {
        return rules.putOfCity(caller.actor(), body);
    }

    @GET
    @Path("{household}")
    @Does(Action.OWN)
    @Operation(
            summary = "Reads the rules that hold for a household",
            description = "Its own, and the city's where it has none. For the household and who keeps its devices.")
    public RuleSet ofHousehold(@PathParam("household") HouseholdId household) {
        return rules.of(caller.actor(), household);
    }

    @PUT
    @Path("{household}")
    @Does(Action.OWN)
    @Operation(summary = "Puts others in place of a household's own rules", description = """
                    For what none is named, the city's hold; with `enabled` false, one of the city's is put out of force for \
                    this household. The answer is what holds now.""")
    public RuleSet putOfHousehold(@PathParam("household") HouseholdId household, @NotNull @Valid RuleSet body) {
        return rules.put(caller.actor(), household, body);
    }
}
