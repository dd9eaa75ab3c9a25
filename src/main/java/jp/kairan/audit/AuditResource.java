package jp.kairan.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit over HTTP. */
@Path("/api/v1/audit")
@Tag(name = "Audit", description = "What was done, for city administrators")
class AuditResource {
    private final Audit audit;
    private final AuditChain chain;
    private final Caller caller;

    AuditResource(Audit audit, AuditChain chain, Caller caller) {
        this.audit = audit;
        this.chain = chain;
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
            description = "For city administrators. Hashes every entry again and compares: where firstBroken is there, "
                    + "somebody changed the database behind the service. Takes seconds a million entries.")
    public ChainReport chain() {
        return chain.report(caller.actor());
    }
}
