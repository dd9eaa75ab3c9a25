package jp.kairan.safety.help;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of seeing to requests for help. */
enum HelpProblem implements ProblemType {
    ALREADY_CLAIMED(
            "help-already-claimed",
            409,
            "Somebody else sees to this household",
            "この世帯には、すでにほかの人が対応しています。画面を新しくして、状況を確かめてください。"),
    NOT_OPEN(
            "help-not-open",
            409,
            "No request of this household stands open",
            "この世帯の助けの求めは、すでに終わっているか取り消されています。画面を新しくして確かめてください。"),
    NOT_CLAIMED(
            "help-not-claimed",
            409,
            "The caller does not have the claim on this household",
            "この世帯の担当になっていません。先に「対応します」を選んでください。"),
    CHECK_OVER(
            "help-check-over",
            409,
            "The safety check ended more than 24 hours ago and nobody waits for help",
            "この安否確認は終了から24時間が過ぎたため、世帯の情報は表示できません。");

    private final ProblemText text;

    HelpProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
