package jp.kairan.safety.help;

import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The office by which somebody helps; never who it is. */
@Schema(name = "SafetyHelpOffice", description = "The office by which somebody helps; who it is, is not told")
record HelpOffice(UnitId unit, @Schema(examples = "3班") String unitName, Role role) {}
