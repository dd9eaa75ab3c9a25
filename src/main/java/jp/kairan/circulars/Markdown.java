package jp.kairan.circulars;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The small Markdown of a circular: paragraphs, emphasis, lists, headings and links. Everything else, HTML included, is
 * shown as the characters it consists of. Two fences stand one behind the other: the parser knows no more than this,
 * and the sanitiser lets no more out.
 */
final class Markdown {
    /** Deeper nesting has no use on a phone and costs time: it is read as plain text. */
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    /** A line end typed by an officer is meant as one, unlike in English prose. */
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();

    /** A link without a scheme would lead to wherever the words happen to be shown. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?|tel|mailto):.+");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "a")
            .allowAttributes("href")
            .matching(ABSOLUTE)
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https", "tel", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /** The body as HTML that is safe to show. */
    static String html(String source) {
        return POLICY.sanitize(RENDERER.render(parse(source)));
    }

    /** A line without any markup as HTML. */
    static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The body as plain text, fit for reading aloud. */
    static String text(String source) {
        return Speech.of(parse(source));
    }

    private static Node parse(String source) {
        Node document = PARSER.parse(source);
        document.accept(new Plainer());
        return document;
    }

    /** Turns what the small Markdown does not have into its words: a picture into its description, code into text. */
    private static final class Plainer extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }

        @Override
        public void visit(Code code) {
            replace(code, code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, html.getLiteral());
        }

        private static void replace(Node node, String words) {
            node.insertBefore(new Text(words));
            node.unlink();
        }
    }
}
