package jp.kairan.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The entries for the city over HTTP. */
@Path("/api/v1/support-register/entries")
@Tag(name = "Support register", description = "The register of people who need help in an evacuation (避難行動要支援者名簿)")
class EntryResource {
    private final Entries entries;
    private final Caller caller;

    EntryResource(Entries entries, Caller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Does(Action.REGISTER_MANAGE)
    @Operation(summary = "Adds the entry of a person", description = """
                    For the city. The details are encrypted at rest and are not in the answer. 404: nobody of this id lives \
                    there, or the household is protected and the caller no administrator. 409 `register-entry-exists`.""")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryHead.class)))
    public RestResponse<EntryHead> add(@NotNull @Valid NewEntry body) {
        EntryHead made = entries.add(caller.actor(), body);
        return RestResponse.ResponseBuilder.<EntryHead>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/support-register/entries/" + made.id())
                .entity(made)
                .build();
    }

    @GET
    @Does(Action.REGISTER_MANAGE)
    @Operation(summary = "Lists the entries under a unit", description = """
                    For the city; without details. Those whose people have left are marked `gone`, so that the city sees to \
                    them. Each name shown is written into the person's log of looks.""")
    public RestResponse<Page<EntryHead>> list(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Unkept.of(entries.list(caller.actor(), unit, cursor, limit));
    }

    @GET
    @Path("{id}")
    @Does(Action.REGISTER_MANAGE)
    @Operation(
            summary = "Shows an entry with its details",
            description = "For the city; written into the person's log of looks. Do not keep it.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SupportEntry.class)))
    public RestResponse<SupportEntry> one(@PathParam("id") EntryId id) {
        return Unkept.of(entries.one(caller.actor(), id));
    }

    @PUT
    @Path("{id}")
    @Does(Action.REGISTER_MANAGE)
    @Operation(
            summary = "Replaces what an entry says",
            description = "For the city; details and consent together. Nothing of what it said before is kept.")
    public EntryHead change(@PathParam("id") EntryId id, @NotNull @Valid EntryChange body) {
        return entries.change(caller.actor(), id, body);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.REGISTER_MANAGE)
    @Operation(
            summary = "Deletes an entry",
            description = "For the city. The log of who looked at it stays, for the person.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public RestResponse<Void> remove(@PathParam("id") EntryId id) {
        entries.remove(caller.actor(), id);
        return RestResponse.noContent();
    }
}
