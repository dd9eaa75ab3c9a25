package jp.kairan.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Rules on telegrams over HTTP. */
@Path("/api/v1/hazard-rules")
@Tag(
        name = "Hazards",
        description = "Telegrams of the weather service, the rules on them, and what the rules have found")
class RuleResource {
    private final Rules rules;
    private final Caller caller;

    RuleResource(Rules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Does(Action.HAZARD_MANAGE)
    @Operation(summary = "Lists the rules", description = "All of them on one page; they are few.")
    public Page<RuleView> list() {
        List<RuleView> all = rules.list(caller.actor());
        return new Page<>(all, null);
    }

    @GET
    @Path("{id}")
    @Does(Action.HAZARD_MANAGE)
    @Operation(
            summary = "Reads a rule",
            description = "With its lockVersion, which a change and an agreement have to name.")
    public RuleView read(@PathParam("id") RuleId id) {
        return rules.read(caller.actor(), id);
    }

    @POST
    @Does(Action.HAZARD_MANAGE)
    @Idempotent
    @Operation(summary = "Adds a rule", description = """
                    It looks at telegrams from now on, and at warnings in force as soon as the next telegram on them comes. In \
                    the mode AUTOMATIC it only proposes until a second person has agreed.""")
    @APIResponse(
            responseCode = "201",
            description = "The rule",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleView.class)))
    public RestResponse<RuleView> add(@NotNull @Valid RuleForm body) {
        return made(rules.add(caller.actor(), body));
    }

    @PUT
    @Path("{id}")
    @Does(Action.HAZARD_MANAGE)
    @Operation(summary = "Changes a rule", description = """
                    Send the whole of it, with the lockVersion that was seen. Whoever had agreed has to agree again. What was \
                    found before is judged by the rule as it was then. 409 hazard-rule-changed: read it again.""")
    public RuleView change(@PathParam("id") RuleId id, @NotNull @Valid RuleForm body) {
        return rules.change(caller.actor(), id, body);
    }

    @POST
    @Path("{id}/approval")
    @Does(Action.HAZARD_MANAGE)
    @Idempotent
    @Operation(summary = "Agrees that a rule acts by itself", description = """
                    By somebody else than who wrote it as it is (409 hazard-rule-second-person), and to what was read (409 \
                    hazard-rule-changed). 409 hazard-rule-proposes: it is not to act by itself.""")
    @APIResponse(
            responseCode = "201",
            description = "The rule, agreed to",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleView.class)))
    public RestResponse<RuleView> agree(@PathParam("id") RuleId id, @NotNull @Valid Agreement body) {
        return made(rules.agree(caller.actor(), id, body.lockVersion()));
    }

    @DELETE
    @Path("{id}")
    @Does(Action.HAZARD_MANAGE)
    @Operation(summary = "Drops a rule", description = "What it has found stays until that is over.")
    @APIResponse(responseCode = "204", description = "There is no such rule any more")
    public void drop(@PathParam("id") RuleId id) {
        rules.drop(caller.actor(), id);
    }

    private static RestResponse<RuleView> made(RuleView rule) {
        return RestResponse.ResponseBuilder.<RuleView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/hazard-rules/" + rule.id())
                .entity(rule)
                .build();
    }
}
