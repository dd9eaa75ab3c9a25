package jp.kairan.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * One element of a document, with its own text, its attributes by local name and its children in order.
 *
 * <p>A child is looked up in the namespace of its parent unless another one is named, so an element of a wrong namespace
 * is one that is not there.
 */
public record XmlElement(
        String namespace, String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
        text = text.strip();
    }

    /** The first child of that name in the same namespace. */
    public Optional<XmlElement> child(String child) {
        return child(namespace, child);
    }

    /** The first child of that name in another namespace. */
    public Optional<XmlElement> child(String space, String child) {
        return children.stream()
                .filter(c -> c.name.equals(child) && c.namespace.equals(space))
                .findFirst();
    }

    /** Every child of that name in the same namespace. */
    public List<XmlElement> all(String child) {
        return children.stream()
                .filter(c -> c.name.equals(child) && c.namespace.equals(namespace))
                .toList();
    }

    /**
     * A child that must be there.
     *
     * @throws XmlRefused naming the child that is missing
     */
    public XmlElement need(String child) throws XmlRefused {
        return child(child).orElseThrow(() -> new XmlRefused(Reason.PART_MISSING, child));
    }

    /** The text of a child, where it is there and says something. */
    public Optional<String> text(String child) {
        return child(child).map(XmlElement::text).filter(said -> !said.isEmpty());
    }

    /**
     * The text of a child that must say something.
     *
     * @throws XmlRefused naming the child that is missing or empty
     */
    public String needText(String child) throws XmlRefused {
        return text(child).orElseThrow(() -> new XmlRefused(Reason.PART_MISSING, child));
    }

    /**
     * The moment that a child names, where it names one.
     *
     * @throws XmlRefused where it says something else than a date and time with its offset
     */
    public Optional<Instant> time(String child) throws XmlRefused {
        Optional<String> said = text(child);
        return said.isEmpty() ? Optional.empty() : Optional.of(moment(said.get(), child));
    }

    /**
     * The moment that a child must name.
     *
     * @throws XmlRefused where it names none
     */
    public Instant needTime(String child) throws XmlRefused {
        return moment(needText(child), child);
    }

    /** What an attribute says, whatever the namespace of its name. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(said -> !said.isEmpty());
    }

    private static Instant moment(String said, String part) throws XmlRefused {
        try {
            OffsetDateTime time = OffsetDateTime.parse(said);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new XmlRefused(Reason.VALUE, part);
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new XmlRefused(Reason.VALUE, part);
        }
    }
}
