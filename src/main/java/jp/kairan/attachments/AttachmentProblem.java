package jp.kairan.attachments;

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

    private final String slug;
    private final int status;
    private final String title;
    private final String message;

    AttachmentProblem(String slug, int status, String title, String message) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.message = message;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String message() {
        return message;
    }
}
