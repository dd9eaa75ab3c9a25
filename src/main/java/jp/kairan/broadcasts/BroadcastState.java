package jp.kairan.broadcasts;

/** Where a broadcast stands. */
enum BroadcastState {
    /** Nothing of it went out yet. */
    DRAFT,
    /** It went out and holds until it expires. */
    RUNNING,
    /** 解除. */
    ENDED,
    /** 取消. */
    RETRACTED
}
