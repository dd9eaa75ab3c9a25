package jp.kairan.directory.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports of register files over HTTP. */
@Path("/api/v1/imports")
@Tag(name = "Imports", description = "Register files: check, look at the difference, apply")
class ImportResource {
    private final Imports imports;
    private final Caller caller;

    ImportResource(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Unhurried
    @Does(Action.IMPORT)
    @Operation(
            summary = "Checks a register file",
            description =
                    "A dry run: nothing in the directory changes. The file is CSV (UTF-8 or Shift_JIS) with a header; "
                            + "everything in it must lie at or below the unit. State CHECKED: show the difference and offer to "
                            + "apply it. State REFUSED: show the faults by line and column; the file has to be mended and sent "
                            + "again. Unapplied files are dropped after seven days.")
    @APIResponse(
            responseCode = "201",
            description = "Checked, or refused with its faults",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Import.class)))
    public RestResponse<Import> check(
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("kind") @NotNull RegisterKind kind,
            @RestForm("unit") @NotNull UnitId unit) {
        Import checked = imports.check(caller.actor(), kind, unit, bytes(file));
        return RestResponse.ResponseBuilder.<Import>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + checked.id())
                .entity(checked)
                .build();
    }

    @GET
    @Path("{id}")
    @Does(Action.IMPORT)
    @Operation(
            summary = "Shows an import",
            description =
                    "With its report. Values of protected households are left out for all but city administrators. "
                            + "404 also for an import of a unit where the caller may not import.")
    public Import one(@PathParam("id") ImportId id) {
        return imports.find(caller.actor(), id);
    }

    @POST
    @Path("{id}/application")
    @Idempotent
    @Unhurried
    @Does(Action.IMPORT)
    @Operation(
            summary = "Applies a checked file",
            description = "Makes exactly the difference that was shown, all of it or nothing. 409 import-outdated: the "
                    + "directory has changed since, send the file again and look at the new difference. 409 "
                    + "import-applied or import-refused: there is nothing to apply.")
    public RestResponse<Import> apply(@PathParam("id") ImportId id) {
        return RestResponse.ok(imports.apply(caller.actor(), id));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
