package jp.kairan.broadcasts.outlets;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as a Japanese voice reads it: times, ranges, units, numbers of telephones and signs in words. */
final class SpokenJapanese {
    /** What replaces what, in this order; each rule finds its end within a few characters, whatever the text. */
    private static final List<Rule> BEFORE = List.of(
            new Rule("[①-⑳]", "$0、"), // ahead of the normal form, which would glue the number to what follows
            new Rule("…|‥", "、"),
            new Rule("№", "番号"),
            new Rule("☎|☏|℡", "電話"),
            new Rule("〒\\h?(\\d{3})-?(\\d{4})", "郵便番号$1の$2"));

    private static final List<Rule> LINKS = List.of(new Rule(Spoken.LINK, "ホームページ"), new Rule(Spoken.MAIL, "メールアドレス"));

    private static final List<Rule> NUMBERS = List.of(
            new Rule("(?<!\\d)\\((0\\d{1,4})\\)\\h?(\\d{1,4})-(\\d{4})(?!\\d)", "$1の$2の$3"),
            new Rule("(?<![\\d-])(0\\d{1,4})-(\\d{1,4})-(\\d{3,4})(?![\\d-])", "$1の$2の$3"),
            new Rule("(?<=\\d),(?=\\d{3}(?!\\d))", ""));

    private static final List<Rule> WORDS = List.of(
            new Rule("(?<=\\d)\\h?°C", "度"),
            new Rule("(?<=\\d)\\h?mm(?![A-Za-z])", "ミリ"),
            new Rule("(?<=\\d)\\h?cm(?![A-Za-z])", "センチ"),
            new Rule("(?<=\\d)\\h?km(?![A-Za-z/])", "キロメートル"),
            new Rule("(?<=\\d)\\h?kg(?![A-Za-z])", "キログラム"),
            new Rule("(?<=\\d)\\h?m(?![A-Za-z/²2³3])", "メートル"),
            new Rule("(?<=\\d)\\h?[lLℓ](?![A-Za-z])", "リットル"),
            new Rule("(?<=\\d)\\h?%", "パーセント"),
            new Rule("(?i)(?<![A-Za-z])No\\.\\h?(?=\\d)", "番号"),
            new Rule("(?i)(?<![A-Za-z])TEL(?![A-Za-z])[.:]?\\h?", "電話、"),
            new Rule("(?i)(?<![A-Za-z])FAX(?![A-Za-z])[.:]?\\h?", "ファックス、"),
            new Rule("(?i)(?<![A-Za-z])HP(?![A-Za-z])", "ホームページ"),
            new Rule("\\(株\\)", "株式会社"),
            new Rule(
                    "(?<=\\p{IsHan})\\([\\p{IsHiragana}ー\\h]{1,30}\\)", ""), // a reading, which the voice has by itself
            new Rule("(?<=[\\d人個台本度分間枚ルチリト])\\h?[~〜～]\\h?(?=\\d)", "から"),
            new Rule("(?<=[\\p{L}\\d])\\h?[~〜～]\\h?(?=[\\p{L}\\d])", "から"),
            new Rule("(?m)^[\\h]{0,9}[※]", "なお、"),
            new Rule("※", "、なお、"),
            new Rule("(?m)^[\\h]{0,9}[・･\\-*•>#]{1,9}\\h{0,9}", ""),
            new Rule("&", "と"),
            new Rule("(?<=\\d)\\h?\\+\\h?(?=\\d)", "たす"),
            new Rule("(?<=\\d)\\h?[×x]\\h?(?=\\d)", "かける"));

    private static final List<Rule> AFTER = List.of(
            new Rule("[\\[\\](){}<>【】「」『』《》〈〉〔〕“”\"→⇒←↑↓|/\\\\_=~〜～:;*#^`$@+×]", "、"),
            new Rule("(?m)[、,・\\h]{0,99}(?=[。！？!?]|$)", ""),
            new Rule("(?m)^[、,。・\\h]{1,99}", ""),
            new Rule("\\h*、[、\\h]*", "、"),
            new Rule("(?m)(?<=[^。！？!?\\s])$", "。"));

    private SpokenJapanese() {}

    private record Rule(Pattern found, String said) {
        Rule(String found, String said) {
            this(Pattern.compile(found), said);
        }

        String applied(String text) {
            return found.matcher(text).replaceAll(said);
        }
    }

    /** Lines that each end like a sentence, because a voice pauses there and nowhere else. */
    static String of(String text) {
        String said = Normalizer.normalize(all(BEFORE, text), Normalizer.Form.NFKC);
        said = all(NUMBERS, Spoken.readable(all(LINKS, said)));
        said = all(WORDS, SpokenTime.of(said));
        return Spoken.lines(all(AFTER, Spoken.lines(said)));
    }

    private static String all(List<Rule> rules, String text) {
        return text.lines()
                .map(line -> {
                    String said = line;
                    for (Rule rule : rules) {
                        said = rule.applied(said);
                    }
                    return said;
                })
                .collect(Collectors.joining("\n"));
    }
}
