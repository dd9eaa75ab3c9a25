package jp.kairan.tables;

import java.time.LocalDate;
import java.util.Objects;

/** One cell of a grid, typed so that a spreadsheet can reckon with it. */
public sealed interface Cell {
    /** What a person reads in it. */
    String shown();

    /** A text; null is an empty one, because databases hold both for nothing. */
    static Cell of(String text) {
        return new Text(text == null ? "" : text);
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Whole(number);
    }

    /** A day; null is an empty text. */
    static Cell of(LocalDate day) {
        return day == null ? new Text("") : new Day(day);
    }

    record Text(String shown) implements Cell {
        public Text {
            Objects.requireNonNull(shown);
        }
    }

    record Whole(long number) implements Cell {
        @Override
        public String shown() {
            return String.valueOf(number);
        }
    }

    record Day(LocalDate date) implements Cell {
        public Day {
            Objects.requireNonNull(date);
        }

        /** As ISO 8601 writes it, which sorts as text and which every spreadsheet knows for a date. */
        @Override
        public String shown() {
            return date.toString();
        }
    }
}
