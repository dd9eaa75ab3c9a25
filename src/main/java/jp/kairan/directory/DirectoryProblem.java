package jp.kairan.directory;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of the directory. */
public enum DirectoryProblem implements ProblemType {
    UNIT_UNFIT("unit-unfit", 409, "A unit of this kind takes no such thing", "この種類の団体・区域では行えない操作です。"),
    UNIT_CLOSED("unit-closed", 409, "The unit has been closed", "この団体・区域はすでに廃止されています。"),
    UNIT_IN_USE("unit-in-use", 409, "The unit still has households or units below it", "世帯や下の組織が残っているため、廃止できません。"),
    WALKING_ORDER_STALE(
            "walking-order-stale",
            409,
            "The houses of the group are not those of the list",
            "班の世帯が変わっています。最新の一覧を開いて、順番を付け直してください。"),
    HOUSEHOLD_PROTECTED(
            "household-protected", 403, "The household is protected", "保護の対象となっている世帯のため、表示や変更ができません。市の担当者にご相談ください。"),
    HOUSEHOLD_FULL(
            "household-full",
            409,
            "The household has as many logins as it may have",
            "この世帯で利用できる人数に達しています。使っていない方の登録を外してからお試しください。"),
    HOUSEHOLD_DEPARTED("household-departed", 409, "The household has moved out", "この世帯はすでに転出しています。"),
    RESIDENT_DEPARTED("resident-departed", 409, "The resident has left the household", "この方はすでに世帯を離れています。"),
    HEAD_TAKEN("head-taken", 409, "Another head holds office in these days", "その期間には、すでに別の会長が就任しています。期間を確かめてください。"),
    OFFICE_HELD(
            "office-held",
            409,
            "The person already holds this office in these days",
            "この方は、その期間すでに同じ役職に就いています。",
            "uq_office_holder"),
    DEPARTURE_OFFICE_HELD(
            "departure-office-held", 409, "Whoever holds an office cannot leave", "役職に就いている間は退会できません。先に役職を引き継いでください。"),
    OFFICE_OVER("office-over", 409, "The term of office ends earlier", "この任期は、その日より前に終わっています。"),
    APPOINTMENT_BEYOND_REACH(
            "appointment-beyond-reach",
            403,
            "The office reaches further than the appointer",
            "ご自身の権限を超える役職の任命や解任はできません。会長のいない町会に、ほかの方を会長として任命することだけができます。"),
    MEMBERSHIP_HELD(
            "membership-held",
            409,
            "The person already is a member in these days",
            "この方は、その期間すでに団体の一員です。",
            "uq_organisation_member"),
    LIST_NAME_TAKEN(
            "list-name-taken",
            409,
            "The unit already has a list of this name",
            "同じ名前の名簿がすでにあります。",
            "uq_named_list_name"),
    LIST_IN_USE(
            "list-in-use",
            409,
            "Something was published to the list",
            "この名簿はお知らせの宛先に使われているため、削除できません。",
            "fk_notice_term_list_id",
            "fk_circular_term_list_id");

    private final ProblemText text;

    DirectoryProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
