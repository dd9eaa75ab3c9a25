package jp.kairan.safety.ladder;

import java.time.Instant;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;

/**
 * A rung that is due.
 *
 * @param part of the area of the check
 */
record Step(IncidentId incident, UnitId part, Rung rung, Instant dueAt) {}
