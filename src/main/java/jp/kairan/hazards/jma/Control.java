package jp.kairan.hazards.jma;

import java.time.Instant;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * What the transmission needs to know of a telegram (Control).
 *
 * @param title of the kind of telegram; its wording has changed between revisions of the format
 * @param issuedAt to the second, when it was sent
 * @param editorialOffice who wrote it, which may be another office standing in
 * @param publishingOffice in whose name it was published
 */
public record Control(
        String title, Instant issuedAt, TelegramStatus status, String editorialOffice, String publishingOffice) {
    static Control of(XmlElement element) throws XmlRefused {
        return new Control(
                element.needText("Title"),
                element.needTime("DateTime"),
                TelegramStatus.of(element.needText("Status")),
                element.text("EditorialOffice").orElse(""),
                element.needText("PublishingOffice"));
    }
}
