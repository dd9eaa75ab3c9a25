package jp.kairan.kernel;

import java.util.List;

/** The problems that belong to HTTP itself rather than to a feature. */
public enum KernelProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read", "送られた内容を読み取れませんでした。入力を確かめて、もう一度お試しください。"),
    INVALID("invalid", 400, "Fields of the request are invalid", "入力に誤りがあります。印のついた項目を直してください。"),
    MALFORMED_PATH("malformed-path", 400, "The path contains characters that are not accepted", "アドレスの形が正しくありません。"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid session is needed", "この端末の利用登録が必要です。招待コードで入り直してください。"),
    FORBIDDEN("forbidden", 403, "The caller may not do this", "この操作を行う権限がありません。"),
    NOT_FOUND("not-found", 404, "There is nothing here for the caller", "見つかりませんでした。削除されたか、宛先ではない可能性があります。"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not offered here", "この操作はできません。"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No representation in an acceptable media type", "要求された形式では返せません。"),
    CONFLICT("conflict", 409, "The present state does not allow this", "ほかの操作と重なりました。最新の状態を確かめてから、もう一度お試しください。"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "The request body is too large", "送られたファイルまたは文章が大きすぎます。"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", 415, "The media type of the body is not accepted", "この形式のデータは受け付けられません。"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests", "操作が続いたため、しばらく待ってからもう一度お試しください。"),
    INTERNAL("internal", 500, "Something went wrong on our side", "サーバーで問題が起きました。時間をおいてもう一度お試しください。"),
    UNAVAILABLE("unavailable", 503, "The service cannot answer right now", "ただいま混み合っています。少し待ってからもう一度お試しください。");

    private final ProblemText text;

    KernelProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    /** One field at fault; the message is Japanese, then English after a slash. */
    public static ProblemException invalid(String field, String message) {
        return INVALID.problem().with(List.of(new Violation(field, message)));
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
