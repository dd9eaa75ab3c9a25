package jp.kairan.attachments;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of attachments. */
public enum AttachmentProblem implements ProblemType {
    ATTACHMENT_KIND(
            "attachment-kind",
            415,
            "The file is none of PDF, JPEG, PNG and WebP",
            "この種類のファイルは添付できません。PDF、JPEG、PNG、WebPのファイルを選んでください。"),
    ATTACHMENT_DAMAGED(
            "attachment-damaged", 422, "The file is empty or cut off", "ファイルが空か、途中で切れています。もう一度ファイルを選んで送ってください。");

    private final ProblemText text;

    AttachmentProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
