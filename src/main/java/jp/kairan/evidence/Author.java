package jp.kairan.evidence;

import java.util.UUID;
import jp.kairan.access.AccountId;

/**
 * Who brings evidence, and under which key of their own.
 *
 * @param id of the account, link or device
 * @param key their name for this piece, so that it may be sent any number of times
 */
public record Author(AuthorKind kind, UUID id, UUID key) {
    /** Somebody signed in. */
    public static Author account(AccountId account, UUID key) {
        return new Author(AuthorKind.ACCOUNT, account.value(), key);
    }
}
