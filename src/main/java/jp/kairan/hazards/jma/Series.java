package jp.kairan.hazards.jma;

/**
 * The telegrams of which only the last counts: one kind of report on one event, or one office's warnings of one hazard.
 *
 * @param kind the type; former warnings share one, because their two forms mirror each other
 * @param event the earthquake; empty for warnings, whose telegrams name no event
 * @param office that publishes; empty for earthquakes, because another office may stand in for the agency
 * @param region of an office that warns more than one; empty where the telegram does not say it, as in a cancellation
 */
public record Series(String kind, TelegramStatus status, String event, String office, String region) {
    private static final String FORMER = "VPWW53/54";

    static Series of(Telegram telegram) {
        TelegramType type = telegram.type();
        Head head = telegram.head();
        if (type.seismic()) {
            return new Series(type.name(), telegram.status(), head.eventId(), "", "");
        }
        String office = telegram.control().publishingOffice();
        if (type == TelegramType.OTHER) {
            return new Series(telegram.control().title(), telegram.status(), head.eventId(), office, "");
        }
        String region = telegram.content() instanceof Warnings warnings ? warnings.region() : "";
        return new Series(type.formerWarnings() ? FORMER : type.name(), telegram.status(), "", office, region);
    }

    /** Whether a cancellation of this series, which names no region, takes back what the other one said. */
    boolean covers(Series other) {
        return equals(other) || equals(new Series(other.kind, other.status, other.event, other.office, ""));
    }
}
