package jp.kairan.devices;

import java.sql.SQLException;
import jp.kairan.kernel.Row;

/**
 * Where a push finds a device, as it stood when it was looked up.
 *
 * @param device dense number of the device; never leaves the service
 * @param kind how the device is found
 * @param value the token, installation id or endpoint; never logged
 * @param platform what the device runs on
 * @param language the language of its texts
 * @param keys of a Web Push subscription; null for the other kinds
 */
public record Address(
        int device, AddressKind kind, String value, Platform platform, String language, SubscriptionKeys keys) {

    static Address of(Row row) throws SQLException {
        return new Address(
                row.integer("no"),
                row.constant("address_kind", AddressKind.class),
                row.text("address"),
                row.constant("platform", Platform.class),
                row.text("language"),
                SubscriptionKeys.orNull(row.text("p256dh"), row.text("auth")));
    }

    /** Without the value, because whatever prints a record ends in a log. */
    @Override
    public String toString() {
        return "Address[device=" + device + ", kind=" + kind + ", platform=" + platform + "]";
    }
}
