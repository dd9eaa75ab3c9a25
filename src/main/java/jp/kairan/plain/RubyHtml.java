package jp.kairan.plain;

import java.util.regex.Pattern;

/**
 * Walks HTML and puts readings above the kanji of its text. Tags, attributes, entities and every other character stay
 * exactly as they are; kanji that have a reading above them already are passed over.
 */
final class RubyHtml {
    private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,31};");
    private static final String END_OF_RUBY = "</ruby>";

    /** Stands for the characters of an entity while the analyser reads: no letter, and as long as what it stands for. */
    private static final String MASK = "\uFFFC";

    private final String html;
    private final StringBuilder out;

    private RubyHtml(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() * 2);
    }

    static String of(String html) {
        RubyHtml ruby = new RubyHtml(html);
        ruby.walk();
        return ruby.out.toString();
    }

    private void walk() {
        int textFrom = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            if (!opensTag(at)) {
                at = html.indexOf('<', at + 1);
                continue;
            }
            text(textFrom, at);
            int end = endOfTag(at);
            out.append(html, at, end);
            textFrom = end;
            at = html.indexOf('<', end);
        }
        text(textFrom, html.length());
    }

    private boolean opensTag(int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    /** Behind the tag, or behind the whole element if it is a ruby; the end of everything if the tag never closes. */
    private int endOfTag(int at) {
        if (html.startsWith("<ruby", at)) {
            int end = html.indexOf(END_OF_RUBY, at);
            return end < 0 ? html.length() : end + END_OF_RUBY.length();
        }
        char quote = 0;
        for (int i = at; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private void text(int from, int to) {
        String text = html.substring(from, to);
        String masked = ENTITY.matcher(text)
                .replaceAll(entity -> MASK.repeat(entity.group().length()));
        int copied = 0;
        for (Furigana furigana : Readings.of(masked)) {
            out.append(text, copied, furigana.from())
                    .append("<ruby>")
                    .append(text, furigana.from(), furigana.to())
                    .append("<rp>（</rp><rt>")
                    .append(furigana.kana())
                    .append("</rt><rp>）</rp></ruby>");
            copied = furigana.to();
        }
        out.append(text, copied, text.length());
    }
}
