package jp.kairan.shelters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the list of shelters as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PageShelterView", description = "A page of shelters, in the order of the register")
record ShelterPage(
        List<ShelterView> items,

        @Schema(examples = "MDE5N2MxYTItN2I2ZQ", description = "Opaque cursor of the next page; absent on the last")
        String next) {
    static ShelterPage of(Page<ShelterView> page) {
        return new ShelterPage(page.items(), page.next());
    }
}
