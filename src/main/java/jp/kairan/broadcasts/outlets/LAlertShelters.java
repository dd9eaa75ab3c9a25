package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterEdition;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.xml.XmlWriter;

/**
 * The shelters of which anything was said, as L-Alert takes them up. What nobody knows is left out: a 0 would be a number
 * that somebody counted.
 */
@Singleton
class LAlertShelters {
    private static final String DOCUMENT = "l-alert/shelters";

    private final Publisher publisher;

    LAlertShelters(Publisher publisher) {
        this.publisher = publisher;
    }

    /** The document; nothing while nothing was ever said. Always real: a drill says nothing of shelters. */
    Optional<LAlertDocument> of(ShelterEdition edition) {
        if (edition.no() == 0) {
            return Optional.empty();
        }
        OffsetDateTime sent = publisher.at(edition.saidAt());
        LocalDate day = sent.toLocalDate();
        List<Shelter> said = edition.shelters().stream()
                .filter(shelter -> shelter.status().asOf() != null)
                .filter(shelter -> shelter.particulars().openOn(day))
                .toList();
        return Optional.of(new LAlertDocument(
                publisher,
                LAlertDocument.Status.ACTUAL,
                edition.no() == 1 ? LAlertDocument.Type.REPORT : LAlertDocument.Type.UPDATE,
                "SHELTER",
                publisher.city() + ": 避難所情報",
                publisher.city() + "の避難所の開設状況をお知らせします。",
                List.of(publisher.city()),
                publisher.uuid(DOCUMENT),
                edition.no(),
                edition.no() - 1,
                null,
                sent,
                sent,
                null,
                "",
                xml -> xml.element("pcx_sh:Shelter", body -> body(body, edition, said))));
    }

    private void body(XmlWriter xml, ShelterEdition edition, List<Shelter> said) {
        List<Shelter> open =
                said.stream().filter(shelter -> shelter.status().state().open()).toList();
        boolean counted = !open.isEmpty()
                && open.stream().allMatch(shelter -> shelter.status().people() != null);
        if (counted) {
            int people =
                    open.stream().mapToInt(shelter -> shelter.status().people()).sum();
            xml.element("pcx_sh:TotalNumber", total -> total.text("pcx_sh:HeadCount", Integer.toString(people)));
        }
        xml.text("pcx_sh:TotalNumberOfShelter", Integer.toString(open.size()));
        xml.element(
                "pcx_sh:Informations",
                all -> said.forEach(
                        shelter -> all.element("pcx_sh:Information", one -> information(one, edition, shelter))));
    }

    private void information(XmlWriter xml, ShelterEdition edition, Shelter shelter) {
        Particulars particulars = shelter.particulars();
        ShelterStatus status = shelter.status();
        xml.element("pcx_sh:Location", location -> {
            location.text("commons:areaName", particulars.name());
            textIfAny(location, "commons:areaNameKana", particulars.kana());
            if (particulars.phone() != null) {
                location.text("pcx_eb:ContactInfo", Map.of("pcx_eb:contactType", "phone"), particulars.phone());
            }
            textIfAny(location, "pcx_sh:Address", particulars.address());
        });
        xml.text("pcx_sh:Type", type(particulars.kinds()));
        xml.text("pcx_sh:Sort", sort(status.state()));
        if (status.state() == ShelterState.OPEN || status.state() == ShelterState.CLOSED) {
            xml.text("pcx_sh:DateTime", time(edition.since(shelter).orElse(status.asOf())));
        }
        if (particulars.capacity() != null) {
            xml.text("pcx_sh:Capacity", particulars.capacity().toString());
        }
        xml.text("pcx_sh:Status", status(status.crowding()));
        if (status.people() != null) {
            xml.element(
                    "pcx_sh:NumberOf",
                    number -> number.text("pcx_sh:HeadCount", status.people().toString()));
        }
        xml.text("pcx_sh:CheckedDateTime", time(status.asOf()));
    }

    private String time(Instant moment) {
        return LAlertDocument.written(publisher.at(moment));
    }

    private static void textIfAny(XmlWriter xml, String name, String said) {
        xml.textIfAny(name, said == null ? "" : said);
    }

    /** Of four words of the list; one that is designated as nothing was opened for the moment. */
    private static String type(SortedSet<ShelterKind> kinds) {
        if (kinds.contains(ShelterKind.SHELTER) || kinds.contains(ShelterKind.WELFARE)) {
            return "避難所";
        }
        if (kinds.contains(ShelterKind.TEMPORARY)) {
            return "一時避難場所";
        }
        return kinds.contains(ShelterKind.EMERGENCY_PLACE) ? "広域避難場所" : "臨時避難所";
    }

    private static String sort(ShelterState state) {
        return switch (state) {
            case NOT_OPEN -> "未開設";
            case OPEN -> "開設";
            case CLOSED -> "閉鎖";
            case UNKNOWN -> "不明";
            case PERMANENT -> "常設";
        };
    }

    private static String status(Crowding crowding) {
        return switch (crowding) {
            case VACANT -> "空き";
            case CROWDED -> "混雑";
            case FULL -> "定員一杯";
            case UNKNOWN -> "不明";
        };
    }
}
