package jp.kairan.translation;

import java.util.Map;
import java.util.Set;

/**
 * Whether a word that was found in a line is one, or a part of others: Japanese has no blanks, and 下校時 begins behind
 * 小学校. In doubt it is none, because an engine understands a word it sees whole.
 */
final class Neighbours {
    /** What a name of two kanji may stand between without being part of a longer one. */
    private static final String BEFORE_NAME = "市区町村県校内外前新旧元現両全於会館各同当他";

    private static final String BEHIND_NAME = "町村丁小中校高公会館地区方面駅橋通線外側周北南東西前様宛児集防自体保幼支";

    /** What a word ends in that stands before a term of two kanji: 各班長, 定期総会, 計画停電, 町会費集金. */
    private static final String BEFORE_TERM =
            "各新旧元前現全両当他本同正副次毎町村市区内外会班組長校下期常時的年度大小画斉路道費域模急部" + "事震民合員者体最定通朝夜間瞬共公用業口側宅団園車場農貸空要主日型防災害隊育祉生導護報等";

    /** What a word begins with that stands behind a term of two kanji: 総会資料, 停電中, 側溝清掃. */
    private static final String BEHIND_TERM = "時中後前内外等用会長名数者日間期車機板物書類資議案表簿袋額係費区域地作工対情状証登計被復発予防"
            + "清掃整修補委欠出報誌通連担当交改候一紹研決活協体基箇規則以未強弱任命再及並又兼宅宛様各全毎自班順蓋泥土"
            + "除排停断給応支申受提館員役単加入脱退主共行運総旗印有便幹正副青女婦老子若消住民世帯回配年電振集窓社公町市敬文観速関巡";

    /** They follow any name of a place: 米泉町会, 米泉校下. */
    private static final Set<String> BEHIND_PLACES = Set.of("町会", "校下");

    /** Behind 学, 募, 横 … these are no words: 学校下, 募集金額, 横断水路, 土地区画整理. */
    private static final Map<String, String> NEVER_BEHIND =
            Map.of("校下", "学校高", "区画", "地", "集金", "募収編採", "断水", "横遮切縦", "震度", "耐免制");

    /** Before these they are none: 校下校時, 総会計, 区画整理, 町会長寿会 (長寿会 of the 町会). */
    private static final Map<String, String> NEVER_BEFORE = Map.of("校下", "校", "総会", "員費計場社", "区画", "整線", "町会長", "寿生期");

    /** What 会 before them belongs to: 武蔵町会議室 is the 会議室 of 武蔵町, 自治会場 the 会場 of 自治. */
    private static final String TAKES_HALL = "場議計社談席話食合";

    private Neighbours() {}

    /** Whether what stands there is a word of its own. */
    static boolean whole(String line, int at, int end, FactKind kind) {
        char before = at == 0 ? ' ' : line.charAt(at - 1);
        char behind = end == line.length() ? ' ' : line.charAt(end);
        if (spelt(line.charAt(at), before) || spelt(line.charAt(end - 1), behind)) {
            return false;
        }
        String word = line.substring(at, end);
        if (lost(word, behind) || NEVER_BEHIND.getOrDefault(word, "").indexOf(before) >= 0) {
            return false;
        }
        boolean brief = word.length() == 2 && Character.isIdeographic(word.charAt(0));
        if (!brief) {
            return true;
        }
        boolean name = kind == FactKind.NAME;
        return (BEHIND_PLACES.contains(word) || fits(before, name ? BEFORE_NAME : BEFORE_TERM))
                && fits(behind, name ? BEHIND_NAME : BEHIND_TERM);
    }

    /** Whether the end of the word belongs to what stands behind it; 総会議案 is the one that is read the other way. */
    private static boolean lost(String word, char behind) {
        return NEVER_BEFORE.getOrDefault(word, "").indexOf(behind) >= 0
                || word.endsWith("会") && !word.equals("総会") && TAKES_HALL.indexOf(behind) >= 0;
    }

    private static boolean fits(char neighbour, String allowed) {
        return !Character.isIdeographic(neighbour) || allowed.indexOf(neighbour) >= 0;
    }

    /** Whether two neighbours belong to one word because their script writes words whole. */
    private static boolean spelt(char one, char other) {
        return latin(one) && latin(other) || katakana(one) && katakana(other);
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean katakana(char c) {
        return c == 'ー' || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
    }
}
