package jp.kairan.hazards.feed;

/** Takes telegrams that were fetched. */
interface Arriving {
    /**
     * Takes one, for good when this returns.
     *
     * @throws jp.kairan.kernel.ProblemException where it can never be taken
     */
    void take(byte[] telegram, String fileName);
}
