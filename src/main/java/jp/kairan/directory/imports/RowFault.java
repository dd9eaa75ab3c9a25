package jp.kairan.directory.imports;

/** Why a row that can be read cannot be taken into the directory. */
enum RowFault {
    REQUIRED("空欄にできない項目です。", "the cell must not be empty"),
    DUPLICATE("同じ内容を指す行がほかにもあります。", "another row of the file means the same"),
    NOT_IN_THIS_UNIT("この組織の中にないコードです。", "not in this unit"),
    UNIT_CLOSED("廃止された組織です。", "the unit is closed"),
    UNIT_KIND("世帯は班（加入世帯）か連合会（未加入世帯）に置いてください。", "a household hangs on a group or a federation"),
    HOUSEHOLD_DEPARTED("すでに転出した世帯です。", "the household has moved out"),
    HOUSEHOLD_PROTECTED("保護の対象の世帯です。この行を除き、市の担当者にご相談ください。", "the household is protected: leave the row out"),
    NOT_YES_OR_NO("「1」か「0」（○か空欄）で入れてください。", "neither yes nor no"),
    NOT_A_CHANNEL("配布方法は「アプリ」「紙」「両方」のどれかです。", "not a way of delivery"),
    NOT_A_UNIT_KIND("種別は「連合会」「町会」「班」「団体」などのどれかです。", "not a kind of unit"),
    NOT_A_ROLE("役職名が分かりません。", "not a role"),
    NOT_A_WALKING_NUMBER("巡回順は1から99999までの数字です。", "not a number from 1 to 99999"),
    ROLE_MISFIT("この種別の組織にない役職です。", "the role does not fit the kind of the unit"),
    PARENT_KIND("この種別の組織は、指定された上位の組織の下に置けません。", "the kind does not fit below its parent"),
    PARENT_CYCLE("上位コードをたどると元に戻ってしまいます。", "the parents form a circle"),
    KIND_FIXED("登録済みの組織の種別は変えられません。", "the kind of a unit never changes"),
    PARENT_FIXED("登録済みの組織は、ほかの組織の下へ移せません。", "a unit is never moved"),
    AMBIGUOUS("同じ世帯に同じ氏名の方がいて区別できません。生年月日を入れてください。", "namesakes in one household cannot be told apart"),
    NO_SUCH_RESIDENT("この世帯に、この氏名の方は登録されていません。", "nobody of this name in the household"),
    TWO_HOUSEHOLDERS("同じ世帯に世帯主が二人います。", "two householders in one household"),
    TERM_REVERSED("任期の終わりが始まりより前です。", "the term ends before it begins"),
    HOUSEHOLD_FULL("この世帯で利用できる人数を超えます。", "the household would have more logins than it may have"),
    HEAD_TAKEN("その期間には、別の会長がいます。", "another head holds office in these days"),
    OFFICE_HELD("この方は、その期間すでに同じ役職に就いています。", "the person holds this office in these days already"),
    IN_THE_FUTURE("まだ来ていない日付です。", "the day has not come yet");

    private final String japanese;
    private final String english;

    RowFault(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }
}
