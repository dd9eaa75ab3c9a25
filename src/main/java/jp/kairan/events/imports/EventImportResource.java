package jp.kairan.events.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of the municipal list of events over HTTP. */
@Path("/api/v1/event-imports")
@Tag(name = "Events")
class EventImportResource {
    private final EventImports imports;
    private final Caller caller;

    EventImportResource(EventImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Idempotent
    @Does(Action.EVENT_IMPORT)
    @Operation(
            summary = "Brings in the municipal list of events (イベント一覧)",
            description =
                    "The open-data CSV in its older or newer layout, UTF-8 or Shift_JIS, up to 10,000 rows and 16 MB. Without "
                            + "apply=true nothing changes: show the counts and what is said about rows, then send it again. Rows "
                            + "become published events for everyone under the unit, nobody is notified. A row that came before "
                            + "(same municipality and NO) changes its event; events that the list no longer names are told and "
                            + "stay. Refused rows are left out; a file that cannot be read as the list is refused as a whole.")
    public RestResponse<EventImport> take(
            @QueryParam("unit") @NotNull @Parameter(description = "Whose people the events are for; usually the city")
                    UnitId unit,
            @QueryParam("apply") @DefaultValue("false") @Parameter(description = "Lay the events down") boolean apply,
            byte[] file) {
        return RestResponse.ok(imports.take(caller.actor(), unit, file == null ? new byte[0] : file, apply));
    }
}
