package jp.kairan.plain;

/**
 * A smallest word of a text, as the analyser cut it.
 *
 * @param from offset of its first code unit
 * @param to offset behind its last code unit
 * @param surface as it stands in the text
 * @param reading in hiragana, empty where the dictionary has none
 * @param sort the part of speech (品詞)
 * @param detail the finer part of speech (品詞細分類1)
 * @param base the form of the dictionary (基本形)
 */
record Morpheme(int from, int to, String surface, String reading, String sort, String detail, String base) {
    boolean is(String wantedSort, String wantedDetail) {
        return sort.equals(wantedSort) && detail.equals(wantedDetail);
    }

    boolean noun() {
        return sort.equals("名詞");
    }

    boolean verb() {
        return sort.equals("動詞");
    }
}
