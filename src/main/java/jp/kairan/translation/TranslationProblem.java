package jp.kairan.translation;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of translations. */
public enum TranslationProblem implements ProblemType {
    TRANSLATION_SOURCE_CHANGED(
            "translation-source-changed",
            409,
            "The original was changed since it was read",
            "翻訳している間に、もとの文章が変わりました。新しい文章を確かめてから、もう一度入力してください。");

    private final ProblemText text;

    TranslationProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
