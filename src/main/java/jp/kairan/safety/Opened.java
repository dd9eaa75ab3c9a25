package jp.kairan.safety;

import java.util.List;
import jp.kairan.access.IncidentId;

/**
 * A check that was opened.
 *
 * @param alsoAsking other real checks that ask in a part of its area
 */
public record Opened(IncidentId id, List<IncidentId> alsoAsking) {}
