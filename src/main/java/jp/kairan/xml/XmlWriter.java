package jp.kairan.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one document element by element, in UTF-8; whatever the texts, it is well-formed. Names may have prefixes that
 * the root declares among its attributes.
 */
public final class XmlWriter {
    // The JDK's own, because another one on the class path would write other bytes.
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private XmlWriter() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(text);
    }

    /** What is written, which in memory cannot fail but for a wrong name. */
    private interface Writing {
        void write() throws XMLStreamException;
    }

    /** What is written inside an element. */
    public interface Content {
        void into(XmlWriter xml);
    }

    /**
     * A document.
     *
     * @param root the name of its root
     * @param namespace of all its elements
     * @param attributes of its root by name, such as {@code xml:lang}
     */
    public static byte[] document(String root, String namespace, Map<String, String> attributes, Content content) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("xmlns", namespace);
        all.putAll(attributes);
        return document(root, all, content);
    }

    /**
     * A document of several namespaces.
     *
     * @param root the name of its root
     * @param attributes of its root by name and in this order, every {@code xmlns:prefix} among them
     */
    public static byte[] document(String root, Map<String, String> attributes, Content content) {
        try {
            XmlWriter xml = new XmlWriter();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.text.write('\n');
            xml.out.writeStartElement(root);
            xml.attributes(attributes);
            content.into(xml);
            xml.out.writeEndElement();
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with others in it. */
    public void element(String name, Content content) {
        element(name, Map.of(), content);
    }

    /** The same with attributes, in the order of the map. */
    public void element(String name, Map<String, String> attributes, Content content) {
        write(() -> {
            out.writeStartElement(name);
            attributes(attributes);
            content.into(this);
            out.writeEndElement();
        });
    }

    /** A remark for people who open the document; never a text of somebody else's. */
    public void remark(String said) {
        write(() -> out.writeComment(" " + said.replace("--", "- -") + " "));
    }

    /** An element that holds a text, which may be empty. */
    public void text(String name, String said) {
        text(name, Map.of(), said);
    }

    /** The same with attributes, in the order of the map. */
    public void text(String name, Map<String, String> attributes, String said) {
        write(() -> {
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(XmlText.writable(said));
            out.writeEndElement();
        });
    }

    /** An element that holds a text, left out where there is none. */
    public void textIfAny(String name, String said) {
        if (!said.isEmpty()) {
            text(name, said);
        }
    }

    /** An element that has attributes alone. */
    public void empty(String name, Map<String, String> attributes) {
        write(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), XmlText.writable(attribute.getValue()));
        }
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
