package jp.kairan.plain;

/** The signs that stand right behind a word and belong to it: marks of emphasis, and its reading in brackets. */
final class Marks {
    private static final int LONGEST_READING = 30;

    private Marks() {}

    private static boolean emphasis(char c) {
        return c == '*' || c == '_';
    }

    /** The place behind the marks of emphasis that begin here; this place if there are none. */
    static int behindRun(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 3 && emphasis(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The place behind a reading in brackets (ひなんじょ) that begins here; this place if there is none. */
    static int behindReading(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != '（' && text.charAt(at) != '(')) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_READING && reading(text.charAt(end))) {
            end++;
        }
        boolean closed = end > at + 1 && end < text.length() && (text.charAt(end) == '）' || text.charAt(end) == ')');
        return closed ? end + 1 : at;
    }

    /**
     * Whether the marks from here to there close an emphasis: as many of their kind stand before them in the line as
     * makes an odd number. It matters because Markdown does not see an opening mark before a bracket, nor a closing one
     * behind it.
     */
    static boolean closes(String text, int from, int to) {
        int runs = 0;
        int length = 0;
        for (int i = text.lastIndexOf('\n', from - 1) + 1; i < from; i++) {
            length = text.charAt(i) == text.charAt(from) ? length + 1 : 0;
            boolean ended = length > 0 && (i + 1 == from || text.charAt(i + 1) != text.charAt(from));
            if (ended && length == to - from) {
                runs++;
            }
        }
        return runs % 2 == 1;
    }

    /** Hiragana alone: katakana in brackets may be a word, and a hard one. */
    private static boolean reading(char c) {
        return Script.hiragana(c) || c == 'ー' || c == ' ' || c == '　' || c == '・';
    }
}
