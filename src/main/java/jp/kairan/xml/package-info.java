/**
 * XML as it is exchanged with strangers: read within bounds, written without surprises; knows no format but Atom.
 *
 * <p>{@link jp.kairan.xml.SafeXml} reads bytes into a tree of {@link jp.kairan.xml.XmlElement}s or refuses them
 * ({@link jp.kairan.xml.XmlRefused}). {@link jp.kairan.xml.XmlWriter} writes elements into bytes.
 * {@link jp.kairan.xml.AtomFeed} is a feed (RFC 4287) by which documents are found.
 *
 * <p>Invariants: nothing is fetched, no document type or entity is followed, no refusal repeats what it refuses; what is
 * written is well-formed whatever the text; nothing reads a clock, so the same values give the same bytes.
 */
package jp.kairan.xml;
