package jp.kairan.register;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of the register of people who need help in an evacuation. */
enum RegisterProblem implements ProblemType {
    ENTRY_EXISTS(
            "register-entry-exists",
            409,
            "The person has an entry already",
            "この方はすでに名簿に登録されています。登録済みの内容を変更してください。",
            "uq_support_entry_resident_id"),
    UNIT_UNFIT(
            "register-unit-unfit",
            409,
            "Names are read and opened for an association or a group, counts above them",
            "名簿は町会または班ごとに開きます。それより広い範囲では人数だけを見られます。"),
    DRILL("register-drill", 409, "A drill opens nothing", "訓練では名簿は開示されません。同意のある方の名簿だけを使ってください。"),
    CHECK_CLOSED(
            "register-check-closed", 409, "The safety check has ended", "この安否確認は終わっているため、名簿を開示できません。市の担当課にご相談ください。"),
    NOT_BY_CITY(
            "support-opening-not-by-city",
            409,
            "The city does not ask in this safety check: only the city opens the register for it",
            "市が行っている安否確認ではないため、ここからは名簿を開示できません。必要なときは、市の担当課に開示を頼んでください。"),
    OPENING_OVER("register-opening-over", 409, "The opening is over", "名簿の開示期間は終わりました。まだ必要なときは、理由を選んで開示し直してください。"),
    REASON_NEEDED(
            "register-reason-needed",
            409,
            "It was open for this check before: opening it anew needs a reason",
            "この安否確認では一度開示しています。もう一度開示する理由を選んでください。");

    private final ProblemText text;

    RegisterProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
