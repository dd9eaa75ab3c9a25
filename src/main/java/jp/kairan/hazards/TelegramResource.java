package jp.kairan.hazards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Page;
import jp.kairan.xml.SafeXml;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Telegrams over HTTP. */
@Path("/api/v1/telegrams")
@Tag(name = "Hazards")
class TelegramResource {
    private final Arrivals arrivals;
    private final Caller caller;

    TelegramResource(Arrivals arrivals, Caller caller) {
        this.arrivals = arrivals;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Does(Action.HAZARD_MANAGE)
    @Operation(summary = "Brings in a telegram of the weather service (気象庁防災情報XML)", description = """
                    As the agency's server offers it, up to 5 MiB. The same telegram again gives the same answer and nothing \
                    follows from it a second time, whichever way it came first. 422 telegram-refused: it is no telegram, or \
                    not one of the kind that its file's name says.""")
    public TelegramRow take(
            @QueryParam("fileName")
                    @Size(max = 300)
                    @Line
                    @Parameter(
                            description = "Under which the agency offers it; tells its kind where given",
                            example = "20310305010512_0_VXSE53_010000.xml")
                    String fileName,
            byte[] telegram) {
        byte[] bytes = telegram == null ? new byte[0] : telegram;
        if (bytes.length > SafeXml.MOST_BYTES) {
            throw KernelProblem.PAYLOAD_TOO_LARGE.problem();
        }
        return arrivals.enter(caller.actor(), bytes, fileName, Source.UPLOAD).telegram();
    }

    @GET
    @Does(Action.HAZARD_MANAGE)
    @Operation(
            summary = "Lists the telegrams that came, newest first",
            description = "Drills and tests as well; each is marked by its status.")
    public Page<TelegramRow> list(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return arrivals.list(caller.actor(), cursor, limit);
    }
}
