package jp.kairan.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit over HTTP. */
@Path("/api/v1/audit")
@Tag(name = "Audit", description = "What was done, for city administrators")
class AuditResource {
    private final Audit audit;
    private final AuditCheck check;
    private final Caller caller;

    AuditResource(Audit audit, AuditCheck check, Caller caller) {
        this.audit = audit;
        this.check = check;
        this.caller = caller;
    }

    @GET
    @Does(Action.AUDIT_READ)
    @Operation(summary = "Lists what was done, newest first", description = "For city administrators.")
    public Page<AuditEntry> entries(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return audit.entries(caller.actor(), cursor, limit);
    }

    @GET
    @Path("/chain")
    @Does(Action.AUDIT_READ)
    @Operation(
            summary = "Checks the chain of the audit",
            description =
                    "For city administrators. Seals every entry again and compares, also with the heads that were "
                            + "noted outside the database: where damages has anything, somebody changed the database behind the "
                            + "service. Write head down, and ask later with its no and hash whether the chain still goes "
                            + "through it. Takes seconds a million entries. 400 where only one of the two is given.")
    public ChainReport chain(
            @QueryParam("no") @Min(1) @Parameter(description = "Number of a head noted earlier", example = "412")
                    Long no,
            @QueryParam("hash")
                    @Pattern(regexp = "[0-9a-fA-F]{64}")
                    @Parameter(
                            description = "Hash of that head",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String hash) {
        if ((no == null) != (hash == null)) {
            throw KernelProblem.MALFORMED_REQUEST.problem("A head is its no and its hash together");
        }
        return check.report(
                caller.actor(), no == null ? List.of() : List.of(new Head(no, 0, hash.toLowerCase(Locale.ROOT))));
    }
}
