package jp.kairan.demo;

import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody of the demo city.
 *
 * @param person by what name to enter
 * @param title what this person is, in Japanese
 * @param account the account that is entered
 * @param unit the unit of the office or of the household
 * @param unitName its name
 * @param phones the FCM tokens of this person's phones, to be looked up at the local FCM
 */
@Schema(description = "Somebody of the demo city whom a visitor may enter as")
record DemoPerson(
        DemoRole person,
        @Schema(examples = "米泉の町会長") String title,
        AccountId account,
        UnitId unit,
        @Schema(examples = "米泉町町会") String unitName,
        @Schema(examples = "[\"demo-17\"]") List<String> phones) {}
