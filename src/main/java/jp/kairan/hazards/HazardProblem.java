package jp.kairan.hazards;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of telegrams and of the rules on them. */
public enum HazardProblem implements ProblemType {
    TELEGRAM_REFUSED(
            "telegram-refused",
            422,
            "The bytes are no telegram of the weather service",
            "気象庁の電文として読み取れませんでした。ファイルを確かめてください。"),
    RULE_CHANGED(
            "hazard-rule-changed",
            409,
            "The rule was changed since it was looked at",
            "この間に設定が変更されました。最新の内容を確かめてから、もう一度お試しください。"),
    RULE_PROPOSES(
            "hazard-rule-proposes",
            409,
            "The rule does not act by itself, so that there is nothing to agree to",
            "この設定は提案だけを行うため、承認は必要ありません。"),
    SECOND_PERSON(
            "hazard-rule-second-person",
            409,
            "Somebody else than who wrote the rule has to agree",
            "設定した人とは別の人が承認してください。");

    private final ProblemText text;

    HazardProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
