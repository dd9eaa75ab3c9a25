package jp.kairan.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kana in Latin letters, after Hepburn (revised), so that who reads no Japanese can say a name to a driver. */
final class Romaji {
    private static final Map<Character, String> SYLLABLES = new HashMap<>();

    /** How well-known ends of names are read, so that they become words of their own. */
    private static final Map<String, String> ENDS = Map.ofEntries(
            Map.entry("小学校", "ショウガッコウ"),
            Map.entry("中学校", "チュウガッコウ"),
            Map.entry("高等学校", "コウトウガッコウ"),
            Map.entry("公民館", "コウミンカン"),
            Map.entry("体育館", "タイイクカン"),
            Map.entry("集会所", "シュウカイジョ"),
            Map.entry("集会場", "シュウカイジョウ"),
            Map.entry("児童館", "ジドウカン"),
            Map.entry("保育園", "ホイクエン"),
            Map.entry("幼稚園", "ヨウチエン"),
            Map.entry("会館", "カイカン"),
            Map.entry("公園", "コウエン"),
            Map.entry("校下", "コウカ"),
            Map.entry("町会", "チョウカイ"),
            Map.entry("町会連合会", "チョウカイレンゴウカイ"));

    static {
        row("アイウエオ", "a i u e o");
        row("カキクケコ", "ka ki ku ke ko");
        row("サシスセソ", "sa shi su se so");
        row("タチツテト", "ta chi tsu te to");
        row("ナニヌネノ", "na ni nu ne no");
        row("ハヒフヘホ", "ha hi fu he ho");
        row("マミムメモ", "ma mi mu me mo");
        row("ヤユヨ", "ya yu yo");
        row("ラリルレロ", "ra ri ru re ro");
        row("ワヰヱヲ", "wa i e o");
        row("ガギグゲゴ", "ga gi gu ge go");
        row("ザジズゼゾ", "za ji zu ze zo");
        row("ダヂヅデド", "da ji zu de do");
        row("バビブベボ", "ba bi bu be bo");
        row("パピプペポ", "pa pi pu pe po");
        row("ヴンヵヶ", "vu n ka ke");
    }

    private Romaji() {}

    /** Nothing where the text holds anything but kana, spaces and middle dots. */
    static Optional<String> of(String kana) {
        String katakana = katakana(kana);
        List<String> words = new ArrayList<>();
        for (String word : katakana.split("[\\s・]+")) {
            String spelt = word(word);
            if (spelt == null) {
                return Optional.empty();
            }
            if (!spelt.isEmpty()) {
                words.add(Character.toUpperCase(spelt.charAt(0)) + spelt.substring(1));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /** A name by its reading, cut before a well-known end. */
    static Optional<String> ofName(String name, String kana) {
        if (kana == null || kana.isBlank()) {
            return Optional.empty();
        }
        String katakana = katakana(kana);
        return of(ENDS.entrySet().stream()
                .filter(end -> name.endsWith(end.getKey()) && katakana.endsWith(end.getValue()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(end ->
                        katakana.substring(0, katakana.length() - end.getValue().length()) + " " + end.getValue())
                .orElse(katakana));
    }

    private static String katakana(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)))
                .collect(Collectors.joining());
    }

    private static String word(String katakana) {
        StringBuilder spelt = new StringBuilder();
        boolean doubled = false;
        for (int i = 0; i < katakana.length(); i++) {
            char c = katakana.charAt(i);
            if (c == 'ッ') {
                doubled = true;
                continue;
            }
            if (c == 'ー') {
                lengthen(spelt);
                continue;
            }
            String syllable = SYLLABLES.get(c);
            if (syllable == null) {
                return null;
            }
            char small = i + 1 < katakana.length() ? katakana.charAt(i + 1) : ' ';
            if ("ャュョァィゥェォ".indexOf(small) >= 0) {
                syllable = contracted(syllable, small);
                i++;
            }
            append(spelt, syllable, doubled);
            doubled = false;
        }
        return spelt.toString();
    }

    private static void append(StringBuilder spelt, String syllable, boolean doubled) {
        char last = spelt.length() == 0 ? ' ' : spelt.charAt(spelt.length() - 1);
        if (last == 'n' && "aiueoy".indexOf(syllable.charAt(0)) >= 0) {
            spelt.append('\'').append(syllable);
        } else if (doubled && "aiueon".indexOf(syllable.charAt(0)) < 0) {
            spelt.append(syllable.startsWith("ch") ? 't' : syllable.charAt(0)).append(syllable);
        } else if (syllable.equals("u") && "ou".indexOf(last) >= 0
                || syllable.length() == 1 && syllable.charAt(0) == last && last != 'i') {
            lengthen(spelt);
        } else {
            spelt.append(syllable);
        }
    }

    private static String contracted(String syllable, char small) {
        int glide = "ャュョ".indexOf(small);
        String stem = syllable.substring(0, syllable.length() - 1);
        if (glide >= 0) {
            String vowel = "auo".substring(glide, glide + 1);
            return stem.endsWith("sh") || stem.endsWith("ch") || stem.endsWith("j") ? stem + vowel : stem + "y" + vowel;
        }
        int vowel = "ァィゥェォ".indexOf(small);
        return (stem.isEmpty() ? "w" : stem) + "aiueo".charAt(vowel);
    }

    private static void lengthen(StringBuilder spelt) {
        int last = spelt.length() - 1;
        int vowel = last < 0 ? -1 : "aiueo".indexOf(spelt.charAt(last));
        if (vowel >= 0) {
            spelt.setCharAt(last, "āīūēō".charAt(vowel));
        }
    }

    private static void row(String kana, String latin) {
        List<String> syllables = Stream.of(latin.split(" ")).toList();
        for (int i = 0; i < kana.length(); i++) {
            SYLLABLES.put(kana.charAt(i), syllables.get(i));
        }
    }
}
