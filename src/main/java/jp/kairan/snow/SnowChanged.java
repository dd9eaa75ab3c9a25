package jp.kairan.snow;

/** A stretch, or what was said of one, has changed; fired in the transaction of the change. */
record SnowChanged() {}
