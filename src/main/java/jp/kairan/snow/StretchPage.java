package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the list of stretches as readers get it. */
@Schema(name = "PageStretchView", description = "A page of stretches, in the order in which they were added")
record StretchPage(
        List<StretchView> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "MDE5N2MxYTItN2I2ZQ", description = "Opaque cursor of the next page; absent on the last")
        String next) {
    static StretchPage of(Page<StretchView> page) {
        return new StretchPage(page.items(), page.next());
    }
}
