package jp.kairan.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register for officers over HTTP. */
@Path("/api/v1/support-register")
@Tag(name = "Support register")
class RegisterResource {
    private final Register register;
    private final Caller caller;

    RegisterResource(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    @GET
    @Does(Action.REGISTER_READ)
    @Operation(summary = "Lists who needs help in an evacuation", description = """
                    In an association or a group. Before any disaster, with a `reason`: those who consent to being known to \
                    the caller's office. During one, with an `opening`: all. Each person shown is written into their log \
                    of looks, which they may read; show it, do not keep it. 409 `register-opening-over`: open anew with a \
                    reason. 409 `register-unit-unfit`: above an association there are counts alone.""")
    public RestResponse<Page<SupportPerson>> list(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("opening") @Parameter(description = "The opening in force, during a disaster")
                    OpeningId opening,
            @QueryParam("reason") @Parameter(description = "What for; needed without an opening") Look.Why reason,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (opening != null) {
            return Unkept.of(register.opened(caller.actor(), unit, opening, cursor, limit));
        }
        if (reason == null) {
            throw KernelProblem.invalid("reason", "名簿を見る理由を選んでください / needed without an opening");
        }
        return Unkept.of(register.prepare(caller.actor(), unit, reason, cursor, limit));
    }

    @GET
    @Path("counts")
    @Does(Action.OWN)
    @Operation(summary = "Counts who needs help in an evacuation", description = """
                    Of a federation or the city, for officers who see a safety check there in numbers. Figures below three \
                    are withheld; protected households are counted for city administrators alone.""")
    public SupportCounts counts(@QueryParam("unit") @NotNull UnitId unit) {
        return register.counts(caller.actor(), unit);
    }
}
