package jp.kairan.directory.imports;

import java.util.HashMap;
import java.util.Map;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.tables.JapaneseText;

/** The words of spreadsheets for the constants of the directory, by their search keys. */
final class Vocabulary {
    static final Map<String, String> YES_OR_NO = new HashMap<>();
    static final Map<String, String> CHANNEL = new HashMap<>();
    static final Map<String, String> UNIT_KIND = new HashMap<>();
    static final Map<String, String> ORGANISATION_KIND = new HashMap<>();
    static final Map<String, String> ROLE = new HashMap<>();

    static {
        words(YES_OR_NO, "true", "1 ○ ◯ 〇 ● はい 有 あり 該当 true yes y");
        words(YES_OR_NO, "false", "0 × ✕ x いいえ 無 なし 非該当 false no n -");

        words(CHANNEL, "APP", "アプリ スマホ 電子 app");
        words(CHANNEL, "PAPER", "紙 紙回覧 paper");
        words(CHANNEL, "BOTH", "両方 アプリと紙 both");

        words(UNIT_KIND, UnitKind.FEDERATION, "連合会 校下 地区 町会連合会 校下町会連合会 地区町会連合会");
        words(UNIT_KIND, UnitKind.ASSOCIATION, "町会 町内会 自治会");
        words(UNIT_KIND, UnitKind.GROUP, "班 組");
        words(UNIT_KIND, UnitKind.ORGANISATION, "団体");
        words(ORGANISATION_KIND, "OTHER", "団体 organisation other");
        words(ORGANISATION_KIND, "COMMUNITY_CENTRE", "公民館 community_centre");
        words(ORGANISATION_KIND, "WELFARE_COUNCIL", "社協 社会福祉協議会 校下社会福祉協議会 welfare_council");
        words(ORGANISATION_KIND, "FIRE_CORPS", "消防団 消防分団 fire_corps");
        words(ORGANISATION_KIND, "CHILDREN", "子ども会 こども会 子供会 children");
        words(ORGANISATION_KIND, "SENIORS", "老人会 老人クラブ seniors");
        words(ORGANISATION_KIND, "WOMEN", "婦人会 女性会 women");
        words(ORGANISATION_KIND, "DISASTER_PREVENTION", "自主防災組織 自主防災会 自主防災 disaster_prevention");
        ORGANISATION_KIND.keySet().forEach(word -> UNIT_KIND.put(word, UnitKind.ORGANISATION.name()));

        words(ROLE, Role.HEAD, "会長 町会長 町内会長 連合会長 町会連合会長 館長 分団長");
        words(ROLE, Role.VICE_HEAD, "副会長 副町会長");
        words(ROLE, Role.SECRETARY, "事務局 事務局長 書記");
        words(ROLE, Role.SUPPORTER, "サポート員 デジタルサポート員");
        words(ROLE, Role.GROUP_LEADER, "班長 組長");
        words(ROLE, Role.WELFARE_COMMISSIONER, "民生委員 民生委員児童委員 民生児童委員");
        words(ROLE, Role.FIRE_CORPS, "消防団員");
        words(ROLE, Role.SHELTER_KEY_HOLDER, "避難所鍵管理者");
        words(ROLE, Role.SHELTER_DEPUTY, "避難所鍵管理者代理 同代理 避難所鍵管理者代理者");
        words(ROLE, Role.CITY_STAFF, "市職員");
        words(ROLE, Role.CITY_ADMIN, "システム管理者 市システム管理者");
    }

    private Vocabulary() {}

    private static void words(Map<String, String> vocabulary, Enum<?> meaning, String words) {
        words(vocabulary, meaning.name(), words + " " + meaning.name());
    }

    private static void words(Map<String, String> vocabulary, String meaning, String words) {
        for (String word : words.split(" ")) {
            vocabulary.put(JapaneseText.searchKey(word), meaning);
        }
    }
}
