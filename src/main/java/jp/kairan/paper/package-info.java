/**
 * What is put on paper or shown to be scanned; knows no feature.
 *
 * <p>{@link jp.kairan.paper.QrCode} draws a code to scan, {@link jp.kairan.paper.PaperDocument} sets XHTML as PDF, and
 * {@link jp.kairan.paper.PaperTable} is the document wanted most: a list with a repeated header.
 *
 * <p>Invariants: a PDF shows Japanese (and Korean, Vietnamese and Chinese where its style asks for it) without any font on the reader's machine, its text can be searched and copied,
 * and making it opens no address and logs nothing of what it says.
 */
package jp.kairan.paper;
