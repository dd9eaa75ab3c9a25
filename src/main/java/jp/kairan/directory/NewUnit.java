package jp.kairan.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to add a unit to the tree. */
@Schema(description = "A unit to be added below another")
record NewUnit(
        @NotNull UnitId parent,

        @NotNull
        @Schema(
                description = "FEDERATION under CITY, ASSOCIATION under FEDERATION, GROUP under ASSOCIATION, "
                        + "ORGANISATION under FEDERATION or ASSOCIATION",
                examples = "GROUP")
        UnitKind kind,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "3班")
        String name,

        @Size(max = 200) @Line @Schema(examples = "サンパン") String nameKana,

        @Schema(description = "For an ORGANISATION, and only there")
        OrganisationKind organisationKind) {}
