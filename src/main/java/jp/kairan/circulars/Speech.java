package jp.kairan.circulars;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes a body as a voice would read it: the words in lines, without marks and without addresses of links. */
final class Speech extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private Speech() {}

    static String of(Node document) {
        Speech speech = new Speech();
        document.accept(speech);
        return speech.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        line(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        line(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            words.append("・");
            item.accept(this);
        }
    }

    @Override
    public void visit(OrderedList list) {
        int no = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            words.append(no++).append(". ");
            item.accept(this);
        }
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
        if (item.getFirstChild() == null) {
            words.append('\n');
        }
    }

    private void line(Node block) {
        visitChildren(block);
        words.append('\n');
    }
}
