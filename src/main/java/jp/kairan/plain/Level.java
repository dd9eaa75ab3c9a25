package jp.kairan.plain;

/** How much a finding weighs: something to consider, something to change, or something that many will not understand. */
enum Level {
    HINT(1),
    ADVICE(4),
    SERIOUS(10);

    private final int weight;

    Level(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
