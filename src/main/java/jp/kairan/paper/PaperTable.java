package jp.kairan.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table on A4: a title, a line below it, and rows under a header that each page repeats.
 *
 * @param title the heading, and the title of the document
 * @param subtitle one or more lines below it; may be empty
 * @param columns at least one
 * @param rows each with as many texts as there are columns; an empty one leaves room to write by hand
 */
public record PaperTable(String title, String subtitle, List<PaperColumn> columns, List<List<String>> rows) {
    /** Not quite as wide as the page, because the outer half of the last border would be cut off. */
    private static final String STYLE = """
            table { width: 99.6%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #666; padding: 3pt 4pt; text-align: left; vertical-align: top; }
            th { background: #eee; font-weight: bold; }
            td { height: 14pt; }
            th.n, td.n { text-align: right; }
            """;

    /** A page laid on its side, set smaller because tables of many columns have narrow ones. */
    private static final String ACROSS = """
            @page { size: A4 landscape; margin: 14mm 14mm 16mm 14mm; }
            table { font-size: 9.5pt; line-height: 1.35; }
            """;

    public PaperTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /** A table whose columns share the width evenly. */
    public static PaperTable even(String title, String subtitle, List<String> columns, List<List<String>> rows) {
        return new PaperTable(
                title,
                subtitle,
                columns.stream().map(name -> PaperColumn.text(name, 1)).toList(),
                rows);
    }

    /**
     * Writes the table as PDF.
     *
     * @throws IOException if the stream fails; it is left open
     */
    public void writePdf(OutputStream out) throws IOException {
        new PaperDocument(title, STYLE, body()).writePdf(out);
    }

    /**
     * Writes the table as PDF on pages laid on their side, for tables of many columns.
     *
     * @throws IOException if the stream fails; it is left open
     */
    public void writeLandscapePdf(OutputStream out) throws IOException {
        new PaperDocument(title, STYLE + ACROSS, body()).writePdf(out);
    }

    private String body() {
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(Xhtml.text(title)).append("</h1>");
        if (!subtitle.isEmpty()) {
            html.append("<p class=\"text\">").append(Xhtml.text(subtitle)).append("</p>");
        }
        html.append("<table>");
        int whole = columns.stream().mapToInt(PaperColumn::share).sum();
        for (PaperColumn column : columns) {
            html.append("<col style=\"width:")
                    .append(100.0 * column.share() / whole)
                    .append("%\"/>");
        }
        html.append("<thead><tr>");
        columns.forEach(column -> cell(html, "th", column, column.name()));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(html, "td", columns.get(i), row.get(i));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static void cell(StringBuilder html, String tag, PaperColumn column, String text) {
        html.append('<').append(tag).append(column.toTheRight() ? " class=\"text n\">" : " class=\"text\">");
        html.append(Xhtml.text(text)).append("</").append(tag).append('>');
    }
}
