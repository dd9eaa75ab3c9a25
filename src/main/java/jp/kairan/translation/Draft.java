package jp.kairan.translation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A wording taken apart for one language: what its texts and lines are known by.
 *
 * @param wording as it came
 * @param scopes paths whose persons' words hold for it, the city first
 * @param texts field by field
 */
record Draft(Wording wording, List<String> scopes, List<Text> texts) {

    /**
     * One field.
     *
     * @param cut its lines as they are
     * @param lines the same, taken apart; none where the text is given in the language
     * @param given what the feature itself has in the language, or null
     */
    record Text(Wording.Field field, String hash, Lines cut, List<Line> lines, Wording.Given given) {}

    /**
     * One line, masked twice: the city's glossary may change, and what persons wrote has to be found all the same.
     *
     * @param plain masked without terms of the glossary, for what persons wrote
     * @param masked masked with them, for engines
     */
    record Line(String source, String hash, Masked plain, String template, Masked masked, String form) {

        Wanted wanted(boolean confidential) {
            return new Wanted(form, masked, confidential);
        }
    }

    /** What persons may have written something for. */
    Stream<String> personHashes() {
        return texts.stream()
                .flatMap(text -> Stream.concat(
                        Stream.of(text.hash()),
                        text.lines().stream().flatMap(line -> Stream.of(line.hash(), line.template()))));
    }

    /** What engines may have made something of. */
    Stream<String> machineHashes() {
        return lines().map(Line::form);
    }

    /** Lines that hold more than facts. */
    Stream<Line> lines() {
        return texts.stream()
                .flatMap(text -> text.lines().stream())
                .filter(line -> line.masked().toTranslate());
    }
}
