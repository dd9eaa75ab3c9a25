package jp.kairan.snow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a team that shovels snow consists of. */
@Schema(name = "SnowTeamKind", description = "STUDENTS 学生, COMPANY 企業, ASSOCIATION 町会など地域の団体")
enum TeamKind {
    STUDENTS,
    COMPANY,
    ASSOCIATION
}
