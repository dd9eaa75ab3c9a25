package jp.kairan.plain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a finding weighs: something to consider, something to change, or something that many will not understand. */
@Schema(name = "PlainJapaneseLevel")
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
