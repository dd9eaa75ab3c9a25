package jp.kairan.cap;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.xml.SafeXml;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * Makes an alert of a document that may come from anyone.
 *
 * <p>Elements of other namespaces are passed over, a signature too: nothing here says who wrote a document. A file within
 * an alert may be as long as any text that {@link SafeXml} reads.
 */
public final class CapReader {
    private final XmlElement element;

    private CapReader(XmlElement element) {
        this.element = element;
    }

    /** What is made of one element. */
    private interface Making<T> {
        T from(CapReader element) throws XmlRefused;
    }

    /**
     * The alert.
     *
     * @throws CapRefused where there is none, or one that the standard does not allow
     */
    public static CapAlert read(byte[] document) throws CapRefused {
        try {
            XmlElement root = SafeXml.read(document);
            if (!root.name().equals("alert") || !root.namespace().equals(CapWriter.NAMESPACE)) {
                throw new CapRefused(CapRefused.Reason.NOT_AN_ALERT, "");
            }
            return new CapReader(root).alert();
        } catch (XmlRefused refused) {
            throw CapRefused.because(refused);
        } catch (RuleBroken broken) {
            throw CapRefused.because(broken);
        }
    }

    private CapAlert alert() throws XmlRefused {
        return new CapAlert(
                needText("identifier"),
                needText("sender"),
                needTime("sent"),
                needWord(CapStatus.class, "status"),
                needWord(CapMessageType.class, "msgType"),
                text("source"),
                new CapDistribution(needWord(CapScope.class, "scope"), text("restriction"), spaced("addresses")),
                texts("code"),
                text("note"),
                references(),
                spaced("incidents"),
                each("info", CapReader::info));
    }

    private List<CapReference> references() throws XmlRefused {
        List<CapReference> references = new ArrayList<>();
        if (text("references").isEmpty()) {
            return references;
        }
        for (String reference : text("references").split("\\s+")) {
            String[] parts = reference.split(",", -1);
            Optional<OffsetDateTime> sent = CapTime.read(parts[parts.length - 1]);
            if (parts.length != 3 || sent.isEmpty()) {
                throw new XmlRefused(Reason.VALUE, "references");
            }
            references.add(new CapReference(parts[0], parts[1], sent.get()));
        }
        return references;
    }

    private CapInfo info() throws XmlRefused {
        CapEvent event = new CapEvent(
                words(CapCategory.class, "category"),
                needText("event"),
                words(CapResponse.class, "responseType"),
                needWord(CapUrgency.class, "urgency"),
                needWord(CapSeverity.class, "severity"),
                needWord(CapCertainty.class, "certainty"),
                each("eventCode", CapReader::value));
        CapText text = new CapText(
                text("audience"),
                text("senderName"),
                text("headline"),
                text("description"),
                text("instruction"),
                uri("web"),
                text("contact"));
        return new CapInfo(
                text("language"),
                event,
                new CapPeriod(time("effective"), time("onset"), time("expires")),
                text,
                each("parameter", CapReader::value),
                each("resource", CapReader::resource),
                each("area", CapReader::area));
    }

    private CapValue value() throws XmlRefused {
        return new CapValue(needText("valueName"), text("value"));
    }

    private CapResource resource() throws XmlRefused {
        return new CapResource(
                needText("resourceDesc"),
                needText("mimeType"),
                CapNumbers.size(text("size")),
                uri("uri"),
                text("derefUri"),
                text("digest"));
    }

    private CapArea area() throws XmlRefused {
        List<CapPolygon> polygons = new ArrayList<>();
        for (String polygon : texts("polygon")) {
            polygons.add(CapNumbers.polygon(polygon));
        }
        List<CapCircle> circles = new ArrayList<>();
        for (String circle : texts("circle")) {
            circles.add(CapNumbers.circle(circle));
        }
        return new CapArea(
                needText("areaDesc"),
                polygons,
                circles,
                each("geocode", CapReader::value),
                CapNumbers.height(text("altitude"), "altitude"),
                CapNumbers.height(text("ceiling"), "ceiling"));
    }

    private <T> List<T> each(String name, Making<T> making) throws XmlRefused {
        List<T> made = new ArrayList<>();
        for (XmlElement child : element.all(name)) {
            made.add(making.from(new CapReader(child)));
        }
        return made;
    }

    private List<String> texts(String name) {
        return element.all(name).stream().map(XmlElement::text).toList();
    }

    /** The text of an element of which there is one at most, because two readers might believe either of two. */
    private String text(String name) throws XmlRefused {
        List<String> texts = texts(name);
        if (texts.size() > 1) {
            throw new XmlRefused(Reason.VALUE, name);
        }
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private String needText(String name) throws XmlRefused {
        String said = text(name);
        if (said.isEmpty()) {
            throw new XmlRefused(Reason.PART_MISSING, name);
        }
        return said;
    }

    private List<String> spaced(String name) throws XmlRefused {
        return Spaced.read(text(name)).orElseThrow(() -> new XmlRefused(Reason.VALUE, name));
    }

    private <W extends Enum<W> & CapWord> W needWord(Class<W> list, String name) throws XmlRefused {
        return word(list, needText(name), name);
    }

    private <W extends Enum<W> & CapWord> List<W> words(Class<W> list, String name) throws XmlRefused {
        List<W> words = new ArrayList<>();
        for (String said : texts(name)) {
            words.add(word(list, said, name));
        }
        return words;
    }

    private static <W extends Enum<W> & CapWord> W word(Class<W> list, String said, String name) throws XmlRefused {
        return CapWord.of(list, said).orElseThrow(() -> new XmlRefused(Reason.VALUE, name));
    }

    private OffsetDateTime time(String name) throws XmlRefused {
        return text(name).isEmpty() ? null : needTime(name);
    }

    private OffsetDateTime needTime(String name) throws XmlRefused {
        return CapTime.read(needText(name)).orElseThrow(() -> new XmlRefused(Reason.VALUE, name));
    }

    private URI uri(String name) throws XmlRefused {
        try {
            String said = text(name);
            return said.isEmpty() ? null : URI.create(said);
        } catch (IllegalArgumentException e) {
            throw new XmlRefused(Reason.VALUE, name);
        }
    }
}
