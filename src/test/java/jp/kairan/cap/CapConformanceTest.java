package jp.kairan.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Holds our documents to the schema of OASIS, and reads its examples, from the folder that is named. */
class CapConformanceTest {
    private static final String HSAS = "oasis_A1_hsas.xml";
    private static final String STORM = "oasis_A2_severe_thunderstorm.xml";
    private static final String QUAKE = "oasis_A3_earthquake_update_references.xml";
    private static final String AMBER = "oasis_A4_amber_multilingual.xml";

    @ParameterizedTest
    @MethodSource("jp.kairan.cap.Alerts#all")
    void whatWeWriteIsValid(CapAlert alert) throws Exception {
        validate(CapWriter.write(alert));
    }

    @Test
    void theSchemaWouldFindAMistake() {
        assumeTrue(fixtures().isPresent(), "no folder of fixtures is named");
        byte[] wrong =
                Alerts.text(Alerts.first()).replace("+09:00</sent>", "Z</sent>").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {HSAS, STORM, QUAKE, AMBER})
    void anExampleIsReadAndWrittenAgainValidAndEqual(String name) throws Exception {
        validate(file(name));
        CapAlert read = CapReader.read(file(name));

        byte[] written = CapWriter.write(read);

        validate(written);
        assertThat(CapReader.read(written)).isEqualTo(read);
        assertThat(read.status()).isEqualTo(CapStatus.ACTUAL);
        assertThat(read.distribution()).isEqualTo(CapDistribution.PUBLIC);
    }

    @Test
    void theAdvisoryNamesItsAreaInWordsAndHasAPicture() throws Exception {
        CapAlert alert = CapReader.read(file(HSAS));
        CapInfo info = alert.infos().get(0);

        assertThat(alert.identifier()).isEqualTo("43b080713727");
        assertThat(alert.type()).isEqualTo(CapMessageType.ALERT);
        assertThat(alert.infos()).hasSize(1);
        assertThat(info.areas()).containsExactly(CapArea.named("U.S. nationwide and interests worldwide", List.of()));
        assertThat(info.resources()).extracting(CapResource::mediaType).containsExactly("image/gif");
    }

    @Test
    void theStormHasAPolygonAndThreeCodes() throws Exception {
        CapAlert alert = CapReader.read(file(STORM));
        CapInfo info = alert.infos().get(0);
        CapArea area = info.areas().get(0);

        assertThat(alert.identifier()).isEqualTo("KSTO1055887203");
        assertThat(area.polygons()).hasSize(1);
        assertThat(area.polygons().get(0).points()).hasSize(5);
        assertThat(area.polygons().get(0).points().get(0)).isEqualTo(Alerts.point("38.47", "-120.14"));
        assertThat(area.geocodes()).hasSize(3).extracting(CapValue::name).containsOnly("SAME");
        assertThat(info.event().responses()).containsExactly(CapResponse.SHELTER);
        assertThat(info.period().expires()).hasToString("2003-06-17T16:00-07:00");
    }

    @Test
    void theEarthquakeRefersToItsFirstReport() throws Exception {
        CapAlert alert = CapReader.read(file(QUAKE));
        CapInfo info = alert.infos().get(0);

        assertThat(alert.identifier()).isEqualTo("TRI13970876.2");
        assertThat(alert.type()).isEqualTo(CapMessageType.UPDATE);
        assertThat(alert.references())
                .containsExactly(new CapReference(
                        "trinet@caltech.edu", "TRI13970876.1", OffsetDateTime.parse("2003-06-11T20:30:00-07:00")));
        assertThat(info.areas().get(0).circles())
                .containsExactly(new CapCircle(Alerts.point("32.9525", "-115.5527"), BigDecimal.ZERO));
        assertThat(info.parameters()).hasSize(5);
    }

    @Test
    void theAbductionIsToldInTwoLanguages() throws Exception {
        CapAlert alert = CapReader.read(file(AMBER));

        assertThat(alert.identifier()).isEqualTo("KAR0-0306112239-SW");
        assertThat(alert.infos()).extracting(CapInfo::language).containsExactly("en-US", "es-US");
        assertThat(alert.infos().get(1).event().event()).isEqualTo("Abducción de Niño");
        assertThat(alert.infos())
                .flatExtracting(CapInfo::areas)
                .extracting(CapArea::geocodes)
                .containsOnly(List.of(new CapValue("SAME", "006037")));
    }

    private static void validate(byte[] document) throws IOException, SAXException {
        SchemaFactory schemas = SchemaFactory.newDefaultInstance();
        // Signatures are let through unseen: their schema is another's, and nothing is fetched.
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Schema schema = schemas.newSchema(new StreamSource(new ByteArrayInputStream(file("CAP-v1.2.xsd"))));
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static byte[] file(String name) throws IOException {
        assumeTrue(fixtures().isPresent(), "no folder of fixtures is named");
        return Files.readAllBytes(Path.of(fixtures().get(), "cap", name));
    }

    private static Optional<String> fixtures() {
        return Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .or(() -> Optional.ofNullable(System.getenv("CONFORMANCE_FIXTURES")))
                .filter(named -> !named.isBlank());
    }
}
