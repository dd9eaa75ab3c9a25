package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What anybody may know of an area before they follow it.
 *
 * @param unit the area
 * @param kind what sort of area
 * @param name its name in Japanese
 * @param nameKana the reading of the name in katakana, where known
 * @param languages in which a subscriber can be told something
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What anybody may know of an area before they follow it")
record Area(
        UnitId unit,
        UnitKind kind,
        @Schema(examples = "米泉校下町会連合会") String name,
        @Schema(examples = "ヨネイズミコウカチョウカイレンゴウカイ") String nameKana,

        @Schema(
                description = "In which the words of warnings are ready; their names are under /languages",
                examples = "[\"ja\", \"ja-x-easy\", \"en\", \"vi\"]")
        List<Language> languages) {}
