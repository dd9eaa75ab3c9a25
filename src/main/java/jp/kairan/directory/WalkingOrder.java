package jp.kairan.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The houses of a group from the first to the last of the walk. */
@Schema(description = "Exactly the households of the group, first to last")
record WalkingOrder(@NotNull @Size(max = 1000) List<@NotNull HouseholdId> households) {}
