package jp.kairan.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is to be on a list. */
@Schema(description = "The whole content of a list; it replaces what was there")
record ListContent(
        @NotNull @Size(max = 5000) List<@NotNull HouseholdId> households,
        @NotNull @Size(max = 5000) List<@NotNull AccountId> accounts) {}
