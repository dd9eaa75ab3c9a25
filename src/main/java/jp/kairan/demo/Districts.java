package jp.kairan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that the demo city takes its names from: resources beside this class, one entry a line. */
final class Districts {
    private Districts() {}

    /**
     * A district.
     *
     * @param name its name
     * @param area what such a district is called: 校下 or 地区
     * @param towns the towns from which associations are named, at least four
     */
    record District(String name, String area, List<String> towns) {
        String federation() {
            return name + area + "町会連合会";
        }
    }

    /** A word with its reading in katakana. */
    record Word(String text, String kana) {}

    /** All 62, 米泉 first, so that the smallest city has it too. */
    static List<District> all() {
        return lines("districts.txt").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new District(cells[0], cells[1], List.of(cells[2].split(" "))))
                .toList();
    }

    static List<Word> surnames() {
        return words("surnames.txt");
    }

    static List<Word> givenNames() {
        return words("given-names.txt");
    }

    private static List<Word> words(String resource) {
        return lines(resource).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Word(cells[0], cells[1]))
                .toList();
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Districts.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
