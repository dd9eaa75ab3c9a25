package jp.kairan.xml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * Reads XML from strangers into a tree of bounded size, without document types, entities or anything fetched.
 *
 * <p>The bounds are well above the largest documents known here, the telegrams on great earthquakes (300 kB, 12 levels,
 * about 10,000 elements), so that they meet nobody but an attacker.
 */
public final class SafeXml {
    /** In bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Of elements within each other. */
    public static final int MOST_DEPTH = 100;

    /** In UTF-16 units, of the text of one element or the value of one attribute. */
    public static final int MOST_TEXT = 65_536;

    /** In the whole document; five million bytes of empty elements would otherwise fill the heap. */
    public static final int MOST_ELEMENTS = 100_000;

    private static final int MOST_ATTRIBUTES = 32;

    /** A byte order mark, which XML allows and a reader of characters does not expect. */
    private static final String MARK = "\uFEFF";

    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> path = new ArrayDeque<>();
    private int elements;
    private XmlElement root;

    private SafeXml() {}

    /**
     * The root of a document in UTF-8.
     *
     * @throws XmlRefused with the first bound that it breaks
     */
    public static XmlElement read(byte[] bytes) throws XmlRefused {
        if (bytes.length == 0) {
            throw new XmlRefused(Reason.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new XmlRefused(Reason.TOO_LARGE);
        }
        return new SafeXml().parse(text(bytes));
    }

    private static XMLInputFactory factory() {
        // The JDK's own, because its limits are known; another one on the class path would have other defaults.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Newer JDKs have a bound of their own just at ours, and would not say which one was broken.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Decoded here and strictly, because a parser that believes a declared encoding can be made to read other text. */
    private static String text(byte[] bytes) throws XmlRefused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XmlRefused(Reason.ENCODING);
        }
    }

    private XmlElement parse(String text) throws XmlRefused {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            String declared = reader.getCharacterEncodingScheme();
            if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
                throw new XmlRefused(Reason.ENCODING);
            }
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (XMLStreamException | RuntimeException e) {
            // Runtime exceptions too, because the JDK's parser lets some of its own through on malformed input.
            throw new XmlRefused(Reason.NOT_XML);
        }
        if (root == null) {
            throw new XmlRefused(Reason.NOT_XML);
        }
        return root;
    }

    private void take(XMLStreamReader reader, int event) throws XmlRefused {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(reader);
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> say(reader);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XmlRefused(Reason.DOCUMENT_TYPE);
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void open(XMLStreamReader reader) throws XmlRefused {
        if (path.size() >= MOST_DEPTH) {
            throw new XmlRefused(Reason.TOO_DEEP);
        }
        if (++elements > MOST_ELEMENTS || reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new XmlRefused(Reason.TOO_MANY);
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            bound(reader.getAttributeValue(i).length());
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        path.push(new Open(namespace, reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder()));
    }

    private void say(XMLStreamReader reader) throws XmlRefused {
        if (!path.isEmpty()) {
            bound(path.peek().text().length() + reader.getTextLength());
            path.peek().text().append(reader.getText());
        }
    }

    private void close() {
        XmlElement closed = path.pop().closed();
        if (path.isEmpty()) {
            root = closed;
        } else {
            path.peek().children().add(closed);
        }
    }

    private static void bound(int length) throws XmlRefused {
        if (length > MOST_TEXT) {
            throw new XmlRefused(Reason.TEXT_TOO_LONG);
        }
    }

    /** An element whose end has not been met. */
    private record Open(
            String namespace,
            String name,
            Map<String, String> attributes,
            List<XmlElement> children,
            StringBuilder text) {
        XmlElement closed() {
            return new XmlElement(namespace, name, attributes, children, text.toString());
        }
    }
}
