package jp.kairan.demo;

/** Cuts a whole number into parts in proportion to weights, losing nothing to rounding. */
final class Shares {
    private Shares() {}

    /** Parts of at least {@code least} that add up to exactly {@code total}. */
    static int[] of(int total, int least, double[] weights) {
        int rest = total - least * weights.length;
        if (rest < 0) {
            throw new IllegalArgumentException("too little for so many");
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double weighed = 0;
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            weighed += weights[i];
            long upTo = i == parts.length - 1 ? rest : Math.round(rest * weighed / sum);
            parts[i] = least + (int) (upTo - given);
            given = upTo;
        }
        return parts;
    }
}
