package jp.kairan.watch;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Row;

/**
 * A device as it stands.
 *
 * @param sealed its secret, null once it is removed
 * @param generation how many secrets it has had
 * @param drills whether a press of 無事 counts in drills
 * @param watchedFrom rules count from here
 * @param heardAt when anything came from it last, by our clock; null before
 * @param lifeAt when somebody last did something with it; null before
 * @param lit whether the lamp is on, null where it never said
 * @param litAt since when; null where it never said
 * @param evidenceAt when it was last written down that somebody lives there; null before
 * @param silentAt when it was last written down that it fell silent; null before
 */
record Device(
        WatchDeviceId id,
        HouseholdId household,
        DeviceKind kind,
        String label,
        byte[] sealed,
        int generation,
        Window window,
        DeviceState state,
        boolean drills,
        Consent consent,
        LocalDate consentOn,
        Instant registeredAt,
        Instant watchedFrom,
        Instant heardAt,
        Instant lifeAt,
        Boolean lit,
        Instant litAt,
        Instant batteryLowAt,
        Instant evidenceAt,
        Instant silentAt) {
    static final String COLUMNS = """
            d.id, d.household_id, d.kind, d.label, d.secret, d.generation, d.counter, d.seen, d.state, d.drills, d.consent,
            d.consent_on, d.registered_at, d.watched_from, d.heard_at, d.life_at, d.lit, d.lit_at, d.battery_low_at,
            d.evidence_at, d.silent_at""";

    static Device of(Row row) throws SQLException {
        Instant litAt = row.instant("lit_at");
        return new Device(
                new WatchDeviceId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                row.constant("kind", DeviceKind.class),
                row.text("label"),
                row.bytes("secret"),
                row.integer("generation"),
                new Window(row.number("counter"), row.number("seen")),
                row.constant("state", DeviceState.class),
                row.flag("drills"),
                row.constant("consent", Consent.class),
                row.date("consent_on"),
                row.instant("registered_at"),
                row.instant("watched_from"),
                row.instant("heard_at"),
                row.instant("life_at"),
                litAt == null ? null : row.flag("lit"),
                litAt,
                row.instant("battery_low_at"),
                row.instant("evidence_at"),
                row.instant("silent_at"));
    }
}
