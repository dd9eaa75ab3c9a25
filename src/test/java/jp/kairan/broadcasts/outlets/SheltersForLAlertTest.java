package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.outlets.WhatLAlertIsToldTest.Envelope;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterEdition;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheltersForLAlertTest {
    private final LAlertShelters shelters = new LAlertShelters(Told.PUBLISHER);

    @Test
    void anOpenShelterWithAllThatIsKnown() throws XmlRefused {
        Shelter shelter = shelter(ShelterState.OPEN, Crowding.CROWDED, 84, 138, ShelterKind.SHELTER);

        Envelope read = read(7, shelter);
        XmlElement one = informations(read).get(0);

        assertThat(read.object("category")).isEqualTo("SHELTER");
        assertThat(read.object("documentRevision")).isEqualTo("7");
        assertThat(read.object("previousDocumentRevision")).isEqualTo("6");
        assertThat(read.de("distributionType")).isEqualTo("Update");
        assertThat(read.de("distributionStatus")).isEqualTo("Actual");
        assertThat(body(read).need("TotalNumber").needText("HeadCount")).isEqualTo("84");
        assertThat(body(read).needText("TotalNumberOfShelter")).isEqualTo("1");
        XmlElement location = one.need("Location");
        assertThat(location.child(Envelope.COMMONS, "areaName").orElseThrow().text())
                .isEqualTo("三谷公民館");
        assertThat(location.child(Envelope.COMMONS, "areaNameKana")
                        .orElseThrow()
                        .text())
                .isEqualTo("ミタニコウミンカン");
        XmlElement contact = location.child(Envelope.BASIS, "ContactInfo").orElseThrow();
        assertThat(contact.text()).isEqualTo("0762576727");
        assertThat(contact.attribute("contactType")).contains("phone");
        assertThat(location.needText("Address")).isEqualTo("宮野町ホ79");
        assertThat(one.needText("Type")).isEqualTo("避難所");
        assertThat(one.needText("Sort")).isEqualTo("開設");
        assertThat(one.needText("DateTime")).isEqualTo("2031-07-12T14:30:00+09:00");
        assertThat(one.needText("Capacity")).isEqualTo("138");
        assertThat(one.needText("Status")).isEqualTo("混雑");
        assertThat(one.need("NumberOf").needText("HeadCount")).isEqualTo("84");
        assertThat(one.needText("CheckedDateTime")).isEqualTo("2031-07-12T15:30:00+09:00");
    }

    @Test
    void whatNobodyKnowsIsLeftOutAndNeverZero() throws XmlRefused {
        Envelope read = read(
                1,
                shelter(ShelterState.OPEN, Crowding.UNKNOWN, null, null),
                shelter(ShelterState.OPEN, Crowding.VACANT, 3, null));

        assertThat(read.de("distributionType")).isEqualTo("Report");
        assertThat(body(read).child("TotalNumber")).isEmpty();
        XmlElement one = informations(read).get(0);
        assertThat(one.child("Capacity")).isEmpty();
        assertThat(one.child("NumberOf")).isEmpty();
        assertThat(one.needText("Status")).isEqualTo("不明");
        assertThat(read.text()).doesNotContain(">0<");
    }

    @ParameterizedTest
    @CsvSource({"NOT_OPEN,未開設,false", "OPEN,開設,true", "CLOSED,閉鎖,true", "UNKNOWN,不明,false", "PERMANENT,常設,false"})
    void aMomentStandsOnlyBesideOpeningAndClosing(ShelterState state, String sort, boolean moment) throws XmlRefused {
        XmlElement one =
                informations(read(1, shelter(state, Crowding.FULL, 0, null))).get(0);

        assertThat(one.needText("Sort")).isEqualTo(sort);
        assertThat(one.child("DateTime").isPresent()).isEqualTo(moment);
        assertThat(one.needText("Status")).isEqualTo("定員一杯");
        assertThat(one.need("NumberOf").needText("HeadCount")).as("counted").isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"SHELTER,避難所", "WELFARE,避難所", "TEMPORARY,一時避難場所", "EMERGENCY_PLACE,広域避難場所", ",臨時避難所"})
    void aKindHasItsWord(ShelterKind kind, String type) throws XmlRefused {
        Shelter shelter = kind == null
                ? shelter(ShelterState.OPEN, Crowding.VACANT, 1, 1)
                : shelter(ShelterState.OPEN, Crowding.VACANT, 1, 1, kind);

        assertThat(informations(read(1, shelter)).get(0).needText("Type")).isEqualTo(type);
    }

    @Test
    void onlyThoseOfWhichAnythingWasSaidAndThatAreOnTheRegister() throws XmlRefused {
        Shelter open = shelter(ShelterState.OPEN, Crowding.VACANT, 1, 1);
        Shelter unsaid = new Shelter(ShelterId.next(), open.particulars(), ShelterStatus.UNSAID);
        Shelter gone = new Shelter(ShelterId.next(), particulars(1, LocalDate.of(2031, 7, 1)), open.status());

        assertThat(informations(read(1, unsaid, open, gone))).hasSize(1);
    }

    @Test
    void nothingWhileNothingWasEverSaid() {
        assertThat(shelters.of(new ShelterEdition(0, null, List.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void theSameEditionIsTheSameFile() {
        ShelterEdition edition = edition(12, shelter(ShelterState.OPEN, Crowding.VACANT, 1, 1));
        LAlertDocument one = shelters.of(edition).orElseThrow();
        LAlertDocument other = shelters.of(edition).orElseThrow();

        assertThat(one.fileName()).isEqualTo(other.fileName()).matches("[0-9a-f-]{36}-000000000012\\.xml");
        assertThat(one.bytes()).isEqualTo(other.bytes());
    }

    private Envelope read(long no, Shelter... all) throws XmlRefused {
        return new Envelope(shelters.of(edition(no, all)).orElseThrow().bytes());
    }

    private static XmlElement body(Envelope read) throws XmlRefused {
        return read.report().child(Envelope.SHELTER, "Shelter").orElseThrow();
    }

    private static List<XmlElement> informations(Envelope read) throws XmlRefused {
        return body(read).need("Informations").all("Information");
    }

    static ShelterEdition edition(long no, Shelter... all) {
        Map<ShelterId, java.time.Instant> since = new HashMap<>();
        List.of(all).forEach(shelter -> since.put(shelter.id(), Told.SENT.minus(Duration.ofHours(1))));
        return new ShelterEdition(no, Told.SENT, List.of(all), since);
    }

    static Shelter shelter(
            ShelterState state, Crowding crowding, Integer people, Integer capacity, ShelterKind... kinds) {
        return new Shelter(
                ShelterId.next(),
                particulars(capacity, null, kinds),
                new ShelterStatus(state, crowding, people, List.of(), "", Told.SENT));
    }

    private static Particulars particulars(Integer capacity, LocalDate closed, ShelterKind... kinds) {
        return new Particulars(
                null,
                null,
                "三谷公民館",
                "ミタニコウミンカン",
                "宮野町ホ79",
                null,
                "0762576727",
                Particulars.inOrder(List.of(kinds)),
                Particulars.inOrder(List.<Hazard>of()),
                capacity,
                null,
                List.of(),
                "",
                closed);
    }
}
