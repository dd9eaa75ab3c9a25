package jp.kairan.hazards.jma;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Telegrams as values, for tests that join them rather than read them. */
final class Told {
    static final String KANAZAWA = "1720100";
    static final String OFFICE = "金沢地方気象台";

    private static final Instant NINE = Instant.parse("2031-03-05T00:00:00Z");
    private static final Area CITY = new Area("金沢市", KANAZAWA);

    private Told() {}

    /** A report of intensities by municipality, some minutes after nine. */
    static Telegram quake(String event, int minute, String serial, Intensity felt) {
        return of(TelegramType.VXSE53, TelegramStatus.REAL, event, minute, InfoType.ISSUED, serial, shaking(felt));
    }

    static Telegram quakeCancelled(String event, int minute, String serial) {
        return of(
                TelegramType.VXSE53,
                TelegramStatus.REAL,
                event,
                minute,
                InfoType.CANCELLED,
                serial,
                new Withdrawal(""));
    }

    static Telegram warnings(TelegramType type, int minute, Warning... warnings) {
        Warnings said = new Warnings("170000", List.of(new CityWarnings(CITY, List.of(warnings))));
        return of(type, TelegramStatus.REAL, "", minute, InfoType.ISSUED, "", said);
    }

    static Warning warning(Hazard hazard, String code, String name, WarningChange change) {
        return new Warning(hazard, code, name, change, Optional.empty());
    }

    static Content shaking(Intensity felt) {
        Felt city = new Felt(CITY, Optional.of(felt), false, false);
        return new Shaking(List.of(), Optional.of(felt), List.of(), List.of(), List.of(city));
    }

    static Telegram of(
            TelegramType type,
            TelegramStatus status,
            String event,
            int minute,
            InfoType infoType,
            String serial,
            Content content) {
        Instant reported = NINE.plusSeconds(60L * minute);
        return new Telegram(
                type,
                new Control(type.name(), reported.plusSeconds(20), status, OFFICE, OFFICE),
                new Head(
                        type.name(),
                        reported,
                        Optional.empty(),
                        Optional.empty(),
                        event,
                        infoType,
                        serial,
                        "",
                        "",
                        "",
                        List.of()),
                content);
    }
}
