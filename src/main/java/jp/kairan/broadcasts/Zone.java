package jp.kairan.broadcasts;

import java.util.List;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named set of units, such as those that a flood would reach. */
@Schema(description = "A named set of units")
record Zone(ZoneId id, @Schema(examples = "犀川 浸水想定区域") String name, List<UnitId> units) {}
