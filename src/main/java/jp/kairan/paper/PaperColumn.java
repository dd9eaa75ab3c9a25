package jp.kairan.paper;

/**
 * A column of a table on paper.
 *
 * @param name its header
 * @param share its part of the width, beside the shares of the other columns
 * @param toTheRight whether its cells stand at the right, as numbers do
 */
public record PaperColumn(String name, int share, boolean toTheRight) {
    public PaperColumn {
        if (share < 1) {
            throw new IllegalArgumentException("a column needs a share of the width");
        }
    }

    /** A column of texts. */
    public static PaperColumn text(String name, int share) {
        return new PaperColumn(name, share, false);
    }

    /** A column of numbers. */
    public static PaperColumn number(String name, int share) {
        return new PaperColumn(name, share, true);
    }
}
