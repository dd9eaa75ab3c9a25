package jp.kairan.plain;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences: at 。！？ outside of brackets, and at the end of every line. */
final class Sentences {
    private static final String ENDS = "。．！？!?";
    private static final String OPENING = "「『（(＜【";
    private static final String CLOSING = "」』）)＞】";

    private Sentences() {}

    static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (c == '\n' || (depth == 0 && ENDS.indexOf(c) >= 0)) {
                add(sentences, text, from, i + 1);
                from = i + 1;
                depth = c == '\n' ? 0 : depth;
            }
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        boolean says = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
        if (says) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
