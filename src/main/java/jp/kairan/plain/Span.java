package jp.kairan.plain;

/** A part of a text, in code units: from the first to behind the last. */
record Span(int from, int to) {
    String in(String text) {
        return text.substring(from, to);
    }

    boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }
}
