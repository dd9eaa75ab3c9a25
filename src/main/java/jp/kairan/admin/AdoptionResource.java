package jp.kairan.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of adoption over HTTP. */
@Path("/api/v1/adoption")
@Tag(name = "Adoption", description = "How far the city takes part, in numbers of households")
class AdoptionResource {
    private final Adoptions adoptions;
    private final Caller caller;

    AdoptionResource(Adoptions adoptions, Caller caller) {
        this.adoptions = adoptions;
        this.caller = caller;
    }

    @GET
    @Does(Action.TALLY_READ)
    @Operation(summary = "Shows how many households take part", description = """
                    A row of the unit itself (own) and one of each unit directly below: 校下 of the city, 町会 of a 校下 (and one \
                    row, outside, of its households that are in none), 班 of a 町会. Above the 町会 numbers of one or two \
                    households are absent, and so are others from which these could be calculated. Protected households \
                    count in the city's row alone. The drill of a row is the last one that asked each household. 403: not a \
                    unit of the caller's offices. 404: no such unit.""")
    public Adoption read(
            @QueryParam("unit") @Parameter(description = "Absent: the widest unit of the caller") UnitId unit) {
        return adoptions.read(caller.actor(), unit);
    }
}
