package jp.kairan.identity;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of coming in and staying in. */
public enum IdentityProblem implements ProblemType {
    CODE_MISTYPED(
            "code-mistyped", 400, "The code contains a typing mistake", "招待コードに打ち間違いがあります。紙のコードと見比べて、もう一度入力してください。"),
    INVITATION_NOT_VALID(
            "invitation-not-valid",
            404,
            "No invitation can be redeemed with this code",
            "この招待コードは使えません。期限切れか、すでに使われた可能性があります。町会の役員に新しいコードを頼んでください。"),
    INVITATION_BEYOND_REACH(
            "invitation-beyond-reach",
            403,
            "The account reaches further than the inviter",
            "この方の利用登録は、ほかの役職や世帯にも関わるため、ここからは招待できません。市の担当者に頼んでください。"),
    HOME_ALREADY(
            "home-already",
            409,
            "The account reads for this household already",
            "この世帯には、すでに登録されています。",
            "uq_resident_household_account"),
    SESSION_ENDED("session-ended", 401, "The session has ended", "この端末の利用登録は終わっています。招待コードで入り直してください。"),
    DEVICE_NEEDED(
            "device-needed", 409, "The caller has no device in this session", "この操作は、招待コードで登録したスマートフォンから行ってください。"),
    ENROLMENT_NOT_OFFERED(
            "enrolment-not-offered",
            404,
            "There is no association here that takes requests",
            "この町会では、申し込みによる登録を受け付けていません。町会の役員に招待コードを頼んでください。"),
    ENROLMENT_NOT_FOUND(
            "enrolment-not-found",
            404,
            "No request to join belongs to this claim",
            "申し込みが見つかりません。期限が過ぎたか、すでに登録が済んでいます。もう一度申し込んでください。"),
    ENROLMENT_DECLINED(
            "enrolment-declined", 403, "The request to join was declined", "申し込みは承認されませんでした。くわしくは町会の役員にお尋ねください。"),
    ENROLMENT_DECIDED("enrolment-decided", 409, "The request to join is decided already", "この申し込みは、すでにほかの役員が処理しました。");

    private final ProblemText text;

    IdentityProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
