package jp.kairan.plain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is hard in a text, why, and what would be easier. */
@Schema(name = "PlainJapaneseFinding", description = "One thing that is hard in a text, why, and what would be easier")
record Finding(
        @Schema(examples = "HARD_WORD") Kind kind,

        @Schema(
                examples = "ADVICE",
                description = "HINT: consider it; ADVICE: change it; SERIOUS: many will not understand")
        Level level,

        @Schema(examples = "0", description = "Offset of the first UTF-16 code unit in the text that was sent")
        int from,

        @Schema(examples = "2", description = "Offset behind the last UTF-16 code unit")
        int to,

        @Schema(examples = "持参") String excerpt,

        @Schema(examples = "難しい 言葉です。もっと やさしい 言葉に して ください。", description = "The reason in plain Japanese")
        String why,

        @Schema(examples = "A hard word. Use a plainer one.", description = "The reason in English")
        String whyEnglish,

        @Schema(examples = "持って くる", description = "What to write instead, or how to go about it; never empty")
        String suggestion) {}
