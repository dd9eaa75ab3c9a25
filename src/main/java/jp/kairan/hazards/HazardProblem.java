package jp.kairan.hazards;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of telegrams and of the rules on them. */
public enum HazardProblem implements ProblemType {
    TELEGRAM_REFUSED(
            "telegram-refused",
            400,
            "The bytes are no telegram of the weather service",
            "気象庁の電文として読み取れませんでした。ファイルを確かめてください。");

    private final ProblemText text;

    HazardProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
