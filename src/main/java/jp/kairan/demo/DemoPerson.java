package jp.kairan.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody of the demo city.
 *
 * @param person by what name to enter
 * @param title what this person is
 * @param story what there is to do
 * @param account the account that is entered; null for somebody who has none yet
 * @param unit the unit of the office or of the household
 * @param unitName its name
 * @param language in which this person reads
 * @param phones the FCM tokens of this person's phones, to be looked up at the local FCM
 */
@Schema(description = "Somebody of the demo city whom a visitor may enter as")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoPerson(
        DemoRole person,
        @Schema(examples = "米泉の町会長") String title,
        @Schema(examples = "回覧を出し、既読を見ます。") String story,

        @Schema(description = "Absent for NEWCOMER, who comes in with a code")
        AccountId account,

        UnitId unit,
        @Schema(examples = "米泉町町会") String unitName,
        @Schema(examples = "ja") String language,
        @Schema(examples = "[\"demo-17\"]") List<String> phones) {}
