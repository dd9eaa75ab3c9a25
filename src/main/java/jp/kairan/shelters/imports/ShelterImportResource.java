package jp.kairan.shelters.imports;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Line;
import jp.kairan.shelters.ShelterKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of lists of shelters over HTTP. */
@Path("/api/v1/shelter-imports")
@Tag(name = "Shelters")
class ShelterImportResource {
    private final ShelterImports imports;
    private final Caller caller;

    ShelterImportResource(ShelterImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Brings in a list of shelters (指定緊急避難場所一覧)", description = """
                    The open-data CSV in its newer or older layout or that of the national list (国土地理院), UTF-8 or \
                    Shift_JIS, up to 10,000 rows and 16 MB. Without apply=true nothing changes: show the changes, what is \
                    missing and the faults. Then send the same list again with apply=true and the difference that was \
                    shown: exactly that is made, or nothing. 409 shelter-list-refused: the list has faults. 409 \
                    shelter-list-outdated: it would now make another difference, look at it first. A row is the shelter of \
                    the same ID, or of the same name within 100 m. Blank cells change nothing, but blank flags mean no. \
                    Shelters that the list does not name stay. No status changes and nobody is notified.""")
    public RestResponse<ShelterImport> take(
            @QueryParam("kind")
                    @DefaultValue("EMERGENCY_PLACE")
                    @Parameter(description = "As what the list designates its places")
                    ShelterKind kind,
            @QueryParam("apply") @DefaultValue("false") @Parameter(description = "Make the difference") boolean apply,
            @QueryParam("difference")
                    @Size(max = 64)
                    @Line
                    @Parameter(description = "The difference that was shown; needed with apply=true")
                    String difference,
            byte[] file) {
        byte[] content = file == null ? new byte[0] : file;
        if (!apply) {
            return RestResponse.ok(imports.check(caller.actor(), kind, content));
        }
        if (difference == null) {
            throw KernelProblem.invalid("difference", "確認した違いの番号を送ってください / send the difference that was shown");
        }
        return RestResponse.ok(imports.apply(caller.actor(), kind, content, difference));
    }
}
