package jp.kairan.identity;

/**
 * Says whether people who do not know each other sign in as one account. Each of them then sees and ends the device at hand
 * alone, because the others are strangers'.
 */
public interface SharedAccounts {
    /** The same for every account and as long as the service runs. */
    boolean shared();
}
