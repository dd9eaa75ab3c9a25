package jp.kairan.web;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.kernel.CityConfig;
import jp.kairan.kernel.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Which city this is, for the first page of an app. */
@Path("/api/v1/city")
@Tag(name = "City", description = "What anybody who opens an app is told first")
class CityResource {
    private static final int AN_HOUR = 3600;

    private final CityIntroduction introduction;

    CityResource(CityConfig city, PublicUrl links, Instance<Pretence> pretences) {
        boolean demo = pretences.stream().anyMatch(Pretence::pretends);
        introduction = new CityIntroduction(city.name(), demo, links.of(""));
    }

    /** What a city says of itself. */
    @Schema(name = "City", description = "What a city says of itself")
    record CityIntroduction(
            @Schema(examples = "金沢市") String name,

            @Schema(description = "Nothing here is real, and anybody may enter as anybody", examples = "false")
            boolean demo,

            @Schema(description = "Where residents reach the service", examples = "https://kairan.example.jp")
            String publicUrl) {}

    @GET
    @Does(Action.PUBLIC)
    @Cache(maxAge = AN_HOUR)
    @Operation(
            summary = "Tells which city this is",
            description = "For anybody, without signing in: to be shown on the first page, before there is a code.")
    public CityIntroduction city() {
        return introduction;
    }
}
