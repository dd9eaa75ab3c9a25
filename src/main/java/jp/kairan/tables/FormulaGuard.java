package jp.kairan.tables;

/**
 * The apostrophe that keeps a spreadsheet from running a cell as a formula.
 *
 * <p>Full-width signs are guarded too, because a Japanese Excel reads ＝ as =. A cell that already begins with
 * apostrophes before such a sign gets one more, because then {@link #lift} undoes {@link #put} for every text.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static String put(String cell) {
        return dangerousAfterApostrophes(cell) ? "'" + cell : cell;
    }

    static String lift(String cell) {
        return cell.startsWith("'") && dangerousAfterApostrophes(cell) ? cell.substring(1) : cell;
    }

    private static boolean dangerousAfterApostrophes(String cell) {
        int i = 0;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && DANGEROUS.indexOf(cell.charAt(i)) >= 0;
    }
}
