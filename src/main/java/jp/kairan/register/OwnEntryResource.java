package jp.kairan.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The entries for the people themselves over HTTP. */
@Path("/api/v1/support-register/mine")
@Tag(name = "Support register")
class OwnEntryResource {
    private final OwnEntries own;
    private final Looks looks;
    private final Caller caller;

    OwnEntryResource(OwnEntries own, Looks looks, Caller caller) {
        this.own = own;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Shows the entries of the caller's households",
            description = "What is registered about the people the caller lives with, and about the caller; without "
                    + "the note that the city keeps for itself.")
    public RestResponse<Page<SupportEntry>> mine() {
        return Unkept.of(new Page<>(own.mine(caller.actor()), null));
    }

    @GET
    @Path("looks")
    @Does(Action.OWN)
    @Operation(summary = "Shows who looked at these entries", description = """
                    Newest first: by which office, what for and when. Looks at an entry that has been deleted since stay.""")
    public RestResponse<Page<Look>> looks(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Unkept.of(looks.mine(caller.actor(), cursor, limit));
    }

    @PUT
    @Path("{id}/consent")
    @Does(Action.OWN)
    @Operation(summary = "Gives or withdraws consent", description = """
                    Holds from this moment, for looks before any disaster; during one the register may be opened whatever \
                    the consent, and the log shows it. 404 for entries of other households.""")
    public RestResponse<SupportEntry> consent(@PathParam("id") EntryId id, @NotNull @Valid OwnConsent body) {
        return Unkept.of(own.consent(caller.actor(), id, body));
    }
}
