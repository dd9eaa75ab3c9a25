package jp.kairan.plain;

/**
 * A word that many readers do not know.
 *
 * @param word as it is written
 * @param gloss what it means, to be put behind it; empty where another word should simply take its place
 * @param plain what to write instead; empty where readers had better learn the word, as signs and sirens use it
 */
record HardWord(String word, String gloss, String plain) {
    boolean explained() {
        return !gloss.isEmpty();
    }

    boolean loanword() {
        return Script.allKatakana(word);
    }

    /** The word with its explanation, as the Kanazawa International Exchange Foundation writes it. */
    String withGloss() {
        return word + "＜" + gloss + "＞";
    }
}
