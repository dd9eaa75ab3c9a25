package jp.kairan.safety.links;

/** Takes messages of one kind to people. */
interface Carrier {
    /** Hands one over and waits for what becomes of it, a bounded time; never throws. */
    Delivered carry(Letter letter);
}
