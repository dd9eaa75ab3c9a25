package jp.kairan.translation;

import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A language to choose from.
 *
 * @param tag its BCP 47 tag
 * @param name what its readers call it
 * @param direction in which it is written
 * @param ready whether every fixed phrase that must be in every language is in it
 * @param checked whether somebody who speaks it has checked every fixed phrase in it
 */
@Schema(name = "Language", description = "A language to choose from")
record LanguageLine(
        @Schema(examples = "vi") Language tag,

        @Schema(examples = "Tiếng Việt", description = "What its readers call it: show this, no flag")
        String name,

        @Schema(examples = "ltr", description = "ltr; rtl where a language will be written from the right")
        String direction,

        @Schema(
                description =
                        "Whether every fixed phrase of an emergency is in it; English comes in place of what is not")
        boolean ready,

        @Schema(
                examples = "false",
                description = "Whether somebody who speaks it has checked every fixed phrase; otherwise say so")
        boolean checked) {}
