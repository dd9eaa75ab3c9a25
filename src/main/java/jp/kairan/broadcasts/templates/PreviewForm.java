package jp.kairan.broadcasts.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is chosen to fill a template, before anything is kept. */
@Schema(name = "BroadcastPreviewRequest", description = "What is chosen to fill a template")
record PreviewForm(
        @Size(max = 100) List<@NotNull UnitId> areas,
        @Size(max = 100) List<@NotNull ShelterId> shelters,
        @Valid Details details) {
    Choices choices(ChosenNames names) {
        return names.choices(
                areas == null ? List.of() : areas,
                shelters == null ? List.of() : shelters,
                details == null ? Details.NONE : details);
    }
}
