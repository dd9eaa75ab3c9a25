package jp.kairan.cap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kairan.xml.XmlWriter;

/** Makes a document of an alert, its elements in the order of the standard's schema. */
public final class CapWriter {
    /** By which feeds of alerts commonly name such documents; the standard itself names none. */
    public static final String MEDIA_TYPE = "application/cap+xml";

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private CapWriter() {}

    /** The document in UTF-8; the same alert is always the same bytes. */
    public static byte[] write(CapAlert alert) {
        return XmlWriter.document("alert", NAMESPACE, Map.of(), xml -> alert(xml, alert));
    }

    private static void alert(XmlWriter xml, CapAlert alert) {
        xml.text("identifier", alert.identifier());
        xml.text("sender", alert.sender());
        xml.text("sent", CapTime.written(alert.sent()));
        xml.text("status", alert.status().word());
        xml.text("msgType", alert.type().word());
        xml.textIfAny("source", alert.source());
        xml.text("scope", alert.distribution().scope().word());
        xml.textIfAny("restriction", alert.distribution().restriction());
        xml.textIfAny("addresses", Spaced.written(alert.distribution().addresses()));
        alert.codes().forEach(code -> xml.text("code", code));
        xml.textIfAny("note", alert.note());
        xml.textIfAny(
                "references",
                alert.references().stream().map(CapReference::written).collect(Collectors.joining(" ")));
        xml.textIfAny("incidents", Spaced.written(alert.incidents()));
        alert.infos().forEach(info -> xml.element("info", i -> info(i, info)));
    }

    private static void info(XmlWriter xml, CapInfo info) {
        CapEvent event = info.event();
        CapText text = info.text();
        xml.text("language", info.language());
        event.categories().forEach(category -> xml.text("category", category.word()));
        xml.text("event", event.event());
        event.responses().forEach(response -> xml.text("responseType", response.word()));
        xml.text("urgency", event.urgency().word());
        xml.text("severity", event.severity().word());
        xml.text("certainty", event.certainty().word());
        xml.textIfAny("audience", text.audience());
        values(xml, "eventCode", event.codes());
        time(xml, "effective", info.period().effective());
        time(xml, "onset", info.period().onset());
        time(xml, "expires", info.period().expires());
        xml.textIfAny("senderName", text.senderName());
        xml.textIfAny("headline", text.headline());
        xml.textIfAny("description", text.description());
        xml.textIfAny("instruction", text.instruction());
        any(xml, "web", text.web());
        xml.textIfAny("contact", text.contact());
        values(xml, "parameter", info.parameters());
        info.resources().forEach(resource -> xml.element("resource", r -> resource(r, resource)));
        info.areas().forEach(area -> xml.element("area", a -> area(a, area)));
    }

    private static void resource(XmlWriter xml, CapResource resource) {
        xml.text("resourceDesc", resource.description());
        xml.text("mimeType", resource.mediaType());
        any(xml, "size", resource.size());
        any(xml, "uri", resource.uri());
        xml.textIfAny("derefUri", resource.content());
        xml.textIfAny("digest", resource.digest());
    }

    private static void area(XmlWriter xml, CapArea area) {
        xml.text("areaDesc", area.description());
        area.polygons().forEach(polygon -> xml.text("polygon", polygon.written()));
        area.circles().forEach(circle -> xml.text("circle", circle.written()));
        values(xml, "geocode", area.geocodes());
        number(xml, "altitude", area.altitude());
        number(xml, "ceiling", area.ceiling());
    }

    private static void values(XmlWriter xml, String name, List<CapValue> values) {
        values.forEach(value -> xml.element(name, v -> {
            v.text("valueName", value.name());
            v.text("value", value.value());
        }));
    }

    private static void time(XmlWriter xml, String name, OffsetDateTime moment) {
        if (moment != null) {
            xml.text(name, CapTime.written(moment));
        }
    }

    private static void number(XmlWriter xml, String name, BigDecimal number) {
        if (number != null) {
            xml.text(name, number.toPlainString());
        }
    }

    private static void any(XmlWriter xml, String name, Object said) {
        if (said != null) {
            xml.textIfAny(name, said.toString());
        }
    }
}
