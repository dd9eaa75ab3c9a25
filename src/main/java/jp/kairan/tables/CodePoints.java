package jp.kairan.tables;

/** The kinds of characters that messy cells mix up. */
final class CodePoints {
    private CodePoints() {}

    /** Every kind of space, the ideographic one, tabs and line breaks inside a cell included. */
    static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Characters without a shape that copying drags along: zero-width spaces, byte order marks, direction marks. */
    static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** The selectors that pick one drawing of a kanji; they do not change which kanji it is. */
    static boolean variationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Characters no other machine can show: controls, lone surrogates, 外字 and the mark of text already broken. */
    static boolean unreadable(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL && !space(c))
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || c == 0xFFFD
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Controls that have no business in a cell; tabs and line breaks have. */
    static boolean forbiddenInCell(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
    }
}
