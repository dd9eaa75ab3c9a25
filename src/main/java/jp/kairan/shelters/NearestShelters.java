package jp.kairan.shelters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shelters nearest to somebody.
 *
 * @param items the best to go to first
 * @param asOf when this was reckoned
 */
@Schema(description = "The shelters nearest to somebody; the place itself is not in the answer")
record NearestShelters(List<Item> items, Instant asOf) {
    /**
     * One of them.
     *
     * @param metres as the crow flies
     * @param ageSeconds how old the status is, null where nothing was ever said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NearestShelter", description = "A shelter and how far it is")
    record Item(
            ShelterView shelter,

            @Schema(examples = "420", description = "As the crow flies")
            long metres,

            @Schema(
                    examples = "180",
                    description = "Seconds since the moment of which the status was said; absent where nobody has said "
                            + "anything. Show it beside the status")
            Long ageSeconds) {}
}
