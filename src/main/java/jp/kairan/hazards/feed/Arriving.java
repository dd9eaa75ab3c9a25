package jp.kairan.hazards.feed;

/** Takes telegrams that were fetched. */
interface Arriving {
    /**
     * Takes one, for good when this returns.
     *
     * @throws jp.kairan.kernel.ProblemException telegram-refused where it can never be taken; any other is no fault of its own
     */
    void take(byte[] telegram, String fileName);
}
