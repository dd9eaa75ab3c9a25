package jp.kairan.push;

import jp.kairan.devices.Address;
import jp.kairan.devices.Addresses;

/**
 * An address that FCM will not deliver to again.
 *
 * @param address as it was when it was tried
 * @param reason what is wrong with it
 */
record Dead(Address address, Addresses.Reason reason) {

    /** What an outcome says about the address; null where it says nothing. */
    static Dead of(Address address, Outcome outcome) {
        return switch (outcome) {
            case UNREGISTERED, INVALID_TOKEN -> new Dead(address, Addresses.Reason.DEAD);
            case SENDER_MISMATCH -> new Dead(address, Addresses.Reason.FOREIGN);
            default -> null;
        };
    }
}
