package jp.kairan.demo;

import jakarta.validation.constraints.AssertTrue;
import jp.kairan.access.AccountId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to enter as: one of the two.
 *
 * @param person a name from the list of people
 * @param account any account of the demo city
 */
@Schema(
        description =
                "Whom to enter as: a person from the list, or any account of the demo city; exactly one of the two")
record DemoEntry(@Schema(examples = "ASSOCIATION_HEAD") DemoRole person, AccountId account) {
    @AssertTrue(message = "person か account のどちらか一方を指定してください / give exactly one of person and account")
    @Schema(hidden = true)
    public boolean isOneOfTheTwo() {
        return (person == null) != (account == null);
    }
}
