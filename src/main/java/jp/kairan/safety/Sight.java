package jp.kairan.safety;

import jp.kairan.directory.Unit;
import jp.kairan.evidence.Incident;

/**
 * A check as an officer sees it from a unit.
 *
 * @param unit for which they look at it
 */
public record Sight(Incident incident, Unit unit) {}
