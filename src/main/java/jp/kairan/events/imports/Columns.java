package jp.kairan.events.imports;

import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvLayout;

/** The columns of イベント一覧 under the names they have in the older and in the newer definition. */
final class Columns {
    static final CsvColumn CODE =
            CsvColumn.optional("都道府県コード又は市区町村コード", "全国地方公共団体コード", "市区町村コード", "localGovernmentCode");
    static final CsvColumn NO = CsvColumn.optional("NO", "ID", "identifier");
    static final CsvColumn TITLE = CsvColumn.required("イベント名", "名称", "name");
    static final CsvColumn KANA = CsvColumn.optional("イベント名_カナ", "イベント名(カナ)", "名称_カナ", "名称(カナ)", "nameKana");
    static final CsvColumn SUBTITLE = CsvColumn.optional("サブタイトル");
    static final CsvColumn STATE = CsvColumn.optional("状態", "開催状況");
    static final CsvColumn START_DAY = CsvColumn.required("開始日", "startDate");
    static final CsvColumn END_DAY = CsvColumn.optional("終了日", "endDate");
    static final CsvColumn START_TIME = CsvColumn.optional("開始時間", "開始時刻", "startTime");
    static final CsvColumn END_TIME = CsvColumn.optional("終了時間", "終了時刻", "endTime");
    static final CsvColumn TIME_NOTE = CsvColumn.optional("開始日時特記事項", "日時備考");
    static final CsvColumn OUTLINE = CsvColumn.optional("概要");
    static final CsvColumn WORDS = CsvColumn.optional("説明", "description");
    static final CsvColumn PARTS = CsvColumn.optional("サブイベント");
    static final CsvColumn FEE = CsvColumn.optional("料金(基本)", "料金_基本", "料金");
    static final CsvColumn FEE_DETAIL = CsvColumn.optional("料金(詳細)", "料金_詳細");
    static final CsvColumn CONTACT = CsvColumn.optional("連絡先名称");
    static final CsvColumn PHONE = CsvColumn.optional("連絡先電話番号");
    static final CsvColumn EXTENSION = CsvColumn.optional("連絡先内線番号");
    static final CsvColumn MAIL = CsvColumn.optional("連絡先メールアドレス");
    static final CsvColumn HOST = CsvColumn.optional("主催者", "主催団体");
    static final CsvColumn CO_HOST = CsvColumn.optional("共催協力", "共催団体");
    static final CsvColumn PLACE = CsvColumn.optional("場所名称");
    static final CsvColumn MEETING_POINT = CsvColumn.optional("集合場所");
    static final CsvColumn ADDRESS = CsvColumn.optional("住所", "所在地_連結表記");
    static final CsvColumn PREFECTURE = CsvColumn.optional("住所都道府県", "所在地_都道府県");
    static final CsvColumn CITY = CsvColumn.optional("住所市区町村", "所在地_市区町村");
    static final CsvColumn TOWN = CsvColumn.optional("住所町名", "所在地_町字");
    static final CsvColumn BLOCK = CsvColumn.optional("住所丁目以下", "所在地_番地以下");
    static final CsvColumn BUILDING = CsvColumn.optional("方書", "建物名等", "建物名等(方書)");
    static final CsvColumn LATITUDE = CsvColumn.optional("緯度", "latitude");
    static final CsvColumn LONGITUDE = CsvColumn.optional("経度", "longitude");
    static final CsvColumn WHO = CsvColumn.optional("対象者", "参加条件_詳細");
    static final CsvColumn CAPACITY = CsvColumn.optional("定員");
    static final CsvColumn LANGUAGES = CsvColumn.optional("外国語対応");
    static final CsvColumn DEADLINE_DAY = CsvColumn.optional("参加申込終了日", "申込期限日");
    static final CsvColumn DEADLINE_TIME = CsvColumn.optional("参加申込終了時間", "参加申込終了時刻", "申込期限時刻");
    static final CsvColumn HOW_TO_JOIN = CsvColumn.optional("参加申込方法", "申込方法");
    static final CsvColumn ACCESS = CsvColumn.optional("アクセス方法");
    static final CsvColumn PARKING = CsvColumn.optional("駐車場情報");
    static final CsvColumn BICYCLES = CsvColumn.optional("駐輪場情報");
    static final CsvColumn NURSERY = CsvColumn.optional("託児所_詳細");
    static final CsvColumn LINK = CsvColumn.optional("URL");
    static final CsvColumn REMARKS = CsvColumn.optional("備考", "remarks");

    static final CsvLayout LAYOUT = CsvLayout.of(
            CODE,
            NO,
            TITLE,
            KANA,
            SUBTITLE,
            STATE,
            START_DAY,
            END_DAY,
            START_TIME,
            END_TIME,
            TIME_NOTE,
            OUTLINE,
            WORDS,
            PARTS,
            FEE,
            FEE_DETAIL,
            CONTACT,
            PHONE,
            EXTENSION,
            MAIL,
            HOST,
            CO_HOST,
            PLACE,
            MEETING_POINT,
            ADDRESS,
            PREFECTURE,
            CITY,
            TOWN,
            BLOCK,
            BUILDING,
            LATITUDE,
            LONGITUDE,
            WHO,
            CAPACITY,
            LANGUAGES,
            DEADLINE_DAY,
            DEADLINE_TIME,
            HOW_TO_JOIN,
            ACCESS,
            PARKING,
            BICYCLES,
            NURSERY,
            LINK,
            REMARKS);

    private Columns() {}
}
