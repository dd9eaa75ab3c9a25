package jp.kairan.circulars;

import jp.kairan.kernel.Language;
import jp.kairan.plain.Easier;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translated;

/**
 * The words of a circular as one reader sees them.
 *
 * @param titleHtml the title with readings above its kanji, or null where there are none
 * @param body null where it is not told
 * @param html of the body
 * @param text of the body
 * @param translation where the words come from, or null for the original
 */
record Shown(
        String title,
        String titleHtml,
        String body,
        String html,
        String text,
        String correctionReason,
        String withdrawalReason,
        Translated translation) {

    /** As they were written. */
    static Shown original(Sheet sheet, boolean told) {
        return new Shown(
                sheet.title(),
                null,
                told ? sheet.body() : null,
                told ? Markdown.html(sheet.body()) : null,
                told ? Markdown.text(sheet.body()) : null,
                sheet.correctionReason(),
                sheet.withdrawalReason(),
                null);
    }

    /** The same in another language; what the rendition does not have stays as it is. */
    Shown in(Rendition rendition, Translated translated, Easier easier) {
        String put = rendition.text(Sight.BODY);
        boolean retold = body != null && put != null;
        String heading = or(rendition.text(Sight.TITLE), title);
        return new Shown(
                heading,
                rendition.language() == Language.JA_EASY ? easier.ruby(Markdown.escaped(heading)) : null,
                retold ? put : body,
                retold ? html(put, rendition.language(), easier) : html,
                retold ? Markdown.text(put) : text,
                or(rendition.text(Sight.CORRECTION_REASON), correctionReason),
                or(rendition.text(Sight.WITHDRAWAL_REASON), withdrawalReason),
                translated);
    }

    /** The same words with readings above the kanji of title and body. */
    Shown withReadings(Easier easier) {
        return new Shown(
                title,
                easier.ruby(Markdown.escaped(title)),
                body,
                html == null ? null : easier.ruby(html),
                text,
                correctionReason,
                withdrawalReason,
                translation);
    }

    /** Readings come after the fences of {@link Markdown}, because they would not let them through. */
    private static String html(String body, Language language, Easier easier) {
        String html = Markdown.html(body);
        return language == Language.JA_EASY ? easier.ruby(html) : html;
    }

    private static String or(String words, String otherwise) {
        return words == null ? otherwise : words;
    }
}
