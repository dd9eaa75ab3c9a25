package jp.kairan.plain;

/** One idea in one sentence: about 30 characters, never more than 60; explanations, brackets and spaces do not count. */
final class SentenceRule implements Rule {
    private static final int LONG = 30;
    private static final int TOO_LONG = 60;

    @Override
    public void look(Passage passage, Found found) {
        String text = passage.text();
        Untouched asides = Untouched.asides(text);
        for (Span sentence : passage.sentences()) {
            int length = length(text, sentence, asides);
            if (length > LONG) {
                Reason reason = length > TOO_LONG ? Reason.VERY_LONG : Reason.RATHER_LONG;
                found.add(reason, sentence.from(), sentence.to(), length + "文字 → " + LONG + "文字まで");
            }
        }
    }

    private static int length(String text, Span sentence, Untouched asides) {
        int length = 0;
        for (int i = sentence.from(); i < sentence.to(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean mark = c == '*' || c == '_' || c == '#' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!mark && !asides.holds(i)) {
                length++;
            }
        }
        return length;
    }
}
