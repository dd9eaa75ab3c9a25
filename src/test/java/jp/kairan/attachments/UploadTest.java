package jp.kairan.attachments;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.SampleFiles.joined;
import static jp.kairan.testing.SampleFiles.latin;
import static jp.kairan.testing.SampleFiles.pdf;
import static jp.kairan.testing.SampleFiles.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.kairan.access.AccountId;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Role;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AsAccountFilter;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class UploadTest {
    @Inject
    Sql sql;

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    SweepAttachments sweep;

    @Inject
    Attachments attachments;

    @TestHTTPResource
    URL base;

    private TestCity.Association association;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 1);
        head = city.officer(association.place(), Role.HEAD);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private ValidatableResponse send(AccountId by, String name, byte[] content) {
        return given().header(AsAccountFilter.HEADER, by.toString())
                .multiPart("file", name, content)
                .post("/api/v1/attachments")
                .then();
    }

    /** A form as a hostile client writes it: the file name's bytes go out as they are. */
    private ValidatableResponse sendRaw(String disposition, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: " + disposition + "\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(latin("\r\n--b--\r\n"));
        return given().header(AsAccountFilter.HEADER, head.toString())
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("multipart/form-data; boundary=b")
                .body(form.toByteArray())
                .post("/api/v1/attachments")
                .then();
    }

    @Test
    void aFileIsKeptUnderItsTrueTypeWhateverItWasCalled() {
        send(head, "virus.exe", png())
                .statusCode(201)
                .body("mediaType", equalTo("image/png"))
                .body("fileName", equalTo("virus.exe.png"))
                .body("sizeBytes", equalTo(png().length));
    }

    @Test
    void aJapaneseNameSurvives() {
        sendRaw("form-data; name=\"file\"; filename=\"夏祭り.pdf\"", pdf())
                .statusCode(201)
                .body("fileName", equalTo("夏祭り.pdf"));
    }

    @Test
    void aPathInTheNameIsDropped() {
        sendRaw("form-data; name=\"file\"; filename=\"../../../etc/cron.d/x.pdf\"", pdf())
                .statusCode(201)
                .body("fileName", equalTo("x.pdf"));
    }

    @Test
    void escapedLineEndsInTheNameStayText() {
        sendRaw("form-data; name=\"file\"; filename=\"a%0d%0aSet-Cookie: x.pdf\"", pdf())
                .statusCode(201)
                .body("fileName", org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("\n")));
    }

    @Test
    void anEmptyFileIsRefused() {
        send(head, "a.pdf", new byte[0]).statusCode(422).body("type", equalTo("urn:kairan:problem:attachment-damaged"));
    }

    @Test
    void aFileCutOffIsRefused() {
        send(head, "a.png", java.util.Arrays.copyOf(png(), png().length - 10)).statusCode(422);
    }

    @Test
    void aPageThatCallsItselfAPictureIsRefused() {
        send(head, "a.png", latin("<html><script>alert(1)</script></html>"))
                .statusCode(415)
                .body("type", equalTo("urn:kairan:problem:attachment-kind"));
    }

    @Test
    void aPageGluedBeforeAPdfIsRefused() {
        send(head, "a.pdf", joined(latin("<html><script>alert(1)</script>\n"), pdf()))
                .statusCode(org.hamcrest.Matchers.oneOf(415, 422));
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        given().header(AsAccountFilter.HEADER, head.toString())
                .multiPart("other", "words")
                .post("/api/v1/attachments")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("file"));
    }

    @Test
    void aFileThatAnnouncesTooMuchIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(latin("POST /api/v1/attachments HTTP/1.1\r\nHost: localhost\r\n"
                            + AsAccountFilter.HEADER + ": " + head + "\r\nContent-Length: 20000000\r\n"
                            + "Content-Type: multipart/form-data; boundary=b\r\n\r\n"));
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFileThatIsTooLargeByLittleIsRefusedAfterIt() {
        send(head, "a.pdf", joined(pdf(), new byte[10 * 1024 * 1024])).statusCode(413);
    }

    @Test
    void nobodyAndAResidentMayNotUpload() {
        given().multiPart("file", "a.pdf", pdf())
                .post("/api/v1/attachments")
                .then()
                .statusCode(401);
        send(association.houses().get(0).anyResident(), "a.pdf", pdf()).statusCode(403);
    }

    @Test
    void theSameKeyAndFileGiveTheSameAnswerAndAnotherFileIsRefused() {
        String first = sendWithKey(pdf()).statusCode(201).extract().path("id");
        sendWithKey(pdf()).statusCode(201).body("id", equalTo(first));
        sendWithKey(png()).statusCode(422);
    }

    private ValidatableResponse sendWithKey(byte[] content) {
        return given().header(AsAccountFilter.HEADER, head.toString())
                .header("Idempotency-Key", "upload-of-the-leaflet-0001")
                .multiPart("file", "a.pdf", content)
                .post("/api/v1/attachments")
                .then();
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.number(
                        "select (detail ->> 'files')::bigint from audit_entry where action = ? order by seq desc limit 1",
                        action));
    }

    @Test
    void aFileThatHangsOnNothingIsSweptAfterAWeek() {
        AttachmentId id = AttachmentId.fromString(SampleFiles.upload(head, pdf()));

        clock.turn(Duration.ofDays(6));
        sweep.sweep();
        assertThat(attachments.content(id)).isEqualTo(pdf());

        clock.turn(Duration.ofDays(2));
        sweep.sweep();
        Assertions.assertThatThrownBy(() -> attachments.content(id)).isInstanceOf(ProblemException.class);
        assertThat(audited("AttachmentsSwept")).isPositive();
    }
}
