package jp.kairan.broadcasts;

import jp.kairan.access.BroadcastId;

/** Fired in the transaction in which a message goes out. */
public record BulletinSent(BroadcastId broadcast) {}
