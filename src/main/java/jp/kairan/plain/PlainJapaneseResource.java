package jp.kairan.plain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The checker of plain Japanese over HTTP. Nothing of the text is kept. */
@Path("/api/v1/plain-japanese")
@Tag(name = "Plain Japanese", description = "やさしい日本語: what is hard in a text, and an easier one")
class PlainJapaneseResource {
    private static final int LONGEST = 20_000;

    private final Checker checker;
    private final Easier easier;

    PlainJapaneseResource(Checker checker, Easier easier) {
        this.checker = checker;
        this.easier = easier;
    }

    /** A text to look at. */
    @Schema(name = "PlainJapaneseText", description = "A text to look at")
    record Request(
            @NotNull
            @Size(max = LONGEST)
            @Lines
            @Schema(examples = "令和8年10月20日に避難訓練を実施します。", description = "Plain text or the Markdown of a circular")
            String text) {}

    /** What the rules say, and the text as it can be made easier without changing what it says. */
    @Schema(name = "PlainJapaneseCheck", description = "What is hard in a text, and the text made easier")
    record Answer(
            @Schema(examples = "72", description = "0 to 100: 100 where nothing is hard")
            int score,

            @Schema(examples = "{\"HARD_WORD\": 2}", description = "How often each kind was found, all kinds named")
            Map<Kind, Integer> counts,

            @Schema(description = "In the order of the text; of each kind the first 50")
            List<Finding> findings,

            @Schema(
                    examples = "2026年10月20日に避難訓練＜逃げる 練習＞を実施します。",
                    description = "The text with western years and hard words explained")
            String easier,

            @Schema(
                    examples = "<ruby>避難<rp>（</rp><rt>ひなん</rt><rp>）</rp></ruby>",
                    description = "The easier text, escaped, with readings above its kanji; safe to show as it is")
            String html) {}

    @POST
    @Path("/checks")
    @Does(Action.OWN)
    @Operation(summary = "Tells what is hard in a Japanese text", description = """
                    For an author before publishing. from and to count UTF-16 code units of the text that was sent. \
                    Nothing is stored, and the same text gets the same answer, so it may be asked as often as needed. \
                    The easier text changes no fact: only years of an era become western years, and hard words get an \
                    explanation in ＜…＞ at their first use. 400 where the text is longer than 20,000 characters.""")
    public Answer check(@NotNull @Valid Request body) {
        String text = body.text();
        Checked checked = checker.check(text);
        String easy = easier.text(text);
        return new Answer(checked.score(), checked.counts(), checked.findings(), easy, easier.ruby(escaped(easy)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "<br />\n");
    }
}
