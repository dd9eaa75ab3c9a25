package jp.kairan.snow;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of snow on streets and of help with it. */
enum SnowProblem implements ProblemType {
    STRETCH_EXISTS(
            "snow-stretch-exists",
            409,
            "The unit has a stretch of this name already",
            "この通りはすでに登録されています。一覧を確かめてください。",
            "uq_snow_stretch_name"),
    ROOF_REFUSED(
            "snow-roof-refused", 409, "Volunteers do not clear roofs", "屋根の雪下ろしは危険なため、ボランティアではお受けできません。専門の業者に頼んでください。"),
    REQUEST_RUNNING(
            "snow-request-running",
            409,
            "The household has a running request already",
            "この世帯の雪かきの申し込みは、すでに受け付けています。",
            "uq_snow_request_running"),
    REQUEST_STATE(
            "snow-request-state",
            409,
            "The state of the request does not allow this",
            "この申し込みは、いまの状態ではその操作ができません。画面を新しくして、状態を確かめてください。",
            "uq_snow_offer_running"),
    CONTACT_BY_CITY(
            "snow-contact-by-city",
            409,
            "For this request the city makes the contact itself",
            "この申し込みの連絡先は、市からご案内します。市の担当課にお尋ねください。"),
    TEAM_RUNNING(
            "snow-team-running",
            409,
            "The caller leads a team already",
            "代表者になっているチームがすでにあります。そのチームを終えてから登録してください。",
            "uq_snow_team_leader"),
    TEAM_STATE(
            "snow-team-state",
            409,
            "The state of the team does not allow this",
            "このチームは、いまの状態ではその操作ができません。画面を新しくして、状態を確かめてください。"),
    TEAM_UNFIT(
            "snow-team-unfit",
            409,
            "The team does not go there on that day, or was not asked for that day",
            "このチームは、その日にその地域へ行けません。ほかのチームか日を選んでください。"),
    TEAM_FULL(
            "snow-team-full",
            409,
            "The team has as many households on that day as it can do",
            "このチームのその日の予定はいっぱいです。ほかのチームか日を選んでください。");

    private final ProblemText text;

    SnowProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
