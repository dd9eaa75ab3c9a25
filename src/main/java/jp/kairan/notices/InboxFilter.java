package jp.kairan.notices;

import jp.kairan.access.UnitId;

/**
 * What of an inbox is asked for.
 *
 * @param pinned only what is pinned
 * @param unread only what was never opened and is not withdrawn
 * @param publisher only what this unit published, or null for all
 */
record InboxFilter(boolean pinned, boolean unread, UnitId publisher) {}
