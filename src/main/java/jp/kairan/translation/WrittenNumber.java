package jp.kairan.translation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Japanese writes them: in digits of any width, mixed with units, and in kanji where a counter follows. */
final class WrittenNumber {
    private static final String DIGITS = "\\d++(?:[,.]\\d++)*+";

    private static final String TOKEN = DIGITS + "(?:[百千万億兆]++(?:" + DIGITS + ")?+)*+";

    /** What an engine must not turn round ({@code 5分の1} is 1/5) or take for a hundredth ({@code 2割} is 20%). */
    private static final Pattern PART =
            Pattern.compile("(?<whole>\\d{1,4})分の(?<part>\\d{1,4})(?!\\d)|(?<tenths>\\d{1,2}(?:\\.\\d)?)割(?![合り])");

    /** A chain of hyphens is an address or a code, not a range; it stays as it is. */
    private static final Pattern NUMBER =
            Pattern.compile(TOKEN + "(?:(?:-\\d++)++| {0,2}~ {0,2}" + TOKEN + "|から" + TOKEN + "まで|)");

    private static final Pattern MIXED = Pattern.compile("[0-9,.]*[〇一二三四五六七八九十百千万億兆][0-9,.〇一二三四五六七八九十百千万億兆]*");

    private static final Pattern COUNTED =
            Pattern.compile("(?!〇)([" + Numerals.KANJI + "]{1,12})(?:" + counters() + ")");

    /** Words that begin like a number and a counter, and are neither. */
    private static final List<String> WORDS = List.of(
            "一時", "一人暮", "一人ぐらし", "一人ひとり", "一人一人", "一人前", "一日中", "一日市", "一番", "十分", "一分", "一円", "一本化", "一年中", "一個人",
            "一代", "千歳市", "千歳町", "三日市", "四日市", "五日市", "八日市", "十日市", "三日月", "三日坊", "十日町", "二日酔", "六本木", "五月人形", "五月雨",
            "五月晴", "千円札", "十人十色", "万歳", "千代", "百番街", "百年");

    private static final String PRECLUDING = Numerals.KANJI + "数何幾同唯統均単随画";

    private WrittenNumber() {}

    /** What begins at this place, or null. */
    static Found at(String folded, int at) {
        char c = folded.charAt(at);
        if (Folded.digit(c) || c == '-' && signs(folded, at)) {
            Matcher part = PART.matcher(folded).region(at, folded.length());
            if (part.lookingAt()) {
                return new Found(FactKind.NUMBER, part.end());
            }
            int from = c == '-' ? at + 1 : at;
            Matcher matcher =
                    NUMBER.matcher(folded).region(from, folded.length()).useTransparentBounds(true);
            return matcher.lookingAt() ? new Found(FactKind.NUMBER, matcher.end()) : null;
        }
        if (Numerals.KANJI.indexOf(c) >= 0) {
            return counted(folded, at);
        }
        int type = Character.getType(folded.codePointAt(at));
        boolean number = type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.DECIMAL_DIGIT_NUMBER;
        return number ? new Found(FactKind.NUMBER, at + Character.charCount(folded.codePointAt(at))) : null;
    }

    /** As it reads where no kanji are read; only the width changes where it is written in digits. */
    static String render(String source) {
        String folded = Folded.of(source);
        Matcher part = PART.matcher(folded);
        if (part.matches()) {
            return part.group("tenths") == null
                    ? part.group("part") + "/" + part.group("whole")
                    : new BigDecimal(part.group("tenths")).movePointRight(1).toPlainString() + "%";
        }
        int wave = folded.indexOf('~');
        if (wave > 0) {
            return one(folded.substring(0, wave).strip()) + "–"
                    + one(folded.substring(wave + 1).strip());
        }
        int from = folded.indexOf("から");
        return from > 0
                ? one(folded.substring(0, from)) + "–"
                        + one(folded.substring(from + 2).replace("まで", ""))
                : one(folded);
    }

    private static String one(String numeral) {
        if (!MIXED.matcher(numeral).matches() || numeral.chars().allMatch(c -> c == '〇')) {
            return numeral;
        }
        BigDecimal value = Numerals.value(numeral);
        if (value == null) {
            return numeral;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return whole ? String.format(Locale.ROOT, "%,d", value.toBigInteger()) : value.toPlainString();
    }

    /** Whether a word begins here that only looks like a number. */
    static boolean word(String folded, int at) {
        return Numerals.KANJI.indexOf(folded.charAt(at)) >= 0
                && WORDS.stream().anyMatch(word -> folded.startsWith(word, at));
    }

    private static boolean signs(String folded, int at) {
        return at + 1 < folded.length()
                && Folded.digit(folded.charAt(at + 1))
                && (at == 0 || folded.charAt(at - 1) > 'z' || !Character.isLetterOrDigit(folded.charAt(at - 1)));
    }

    private static Found counted(String folded, int at) {
        boolean inside =
                at > 0 && (PRECLUDING.indexOf(folded.charAt(at - 1)) >= 0 || Folded.digit(folded.charAt(at - 1)));
        if (inside || word(folded, at)) {
            return folded.charAt(at) == '〇' ? new Found(FactKind.NUMBER, at + 1) : null;
        }
        Matcher matcher = COUNTED.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
        if (matcher.lookingAt()) {
            return new Found(FactKind.NUMBER, matcher.end(1));
        }
        return folded.charAt(at) == '〇' ? new Found(FactKind.NUMBER, at + 1) : null;
    }

    private static String counters() {
        return "時間?|日(?![本])|月|年|人|名|円|個|件|班|丁目|番(?![組])|号|歳|才|回|階|枚|台|本(?![格当来部])|分(?![野担解配])|秒|週|か月|ヶ月|カ月|ケ月|"
                + "%|％|つ|戸|世帯|軒|匹|頭|袋|箱|冊|杯|票|組|棟|室|か所|ヶ所|カ所|ケ所|箇所|割(?![合引])|度(?![々])|級|校|町会|団体|m|ｍ|km|㎞|メートル|キロ";
    }
}
