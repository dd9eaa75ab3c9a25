package jp.kairan.evidence;

/** An incident was opened, widened or closed; fired in the transaction of the change. */
record IncidentsChanged() {}
