package jp.kairan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTableTest {
    private static final int SMALL = 200_000;
    private static final List<PaperColumn> COLUMNS = List.of(
            PaperColumn.number("番号", 1),
            PaperColumn.text("氏名", 3),
            PaperColumn.text("備考", 4),
            PaperColumn.text("受付", 1));

    @Test
    void theTextOfASheetCanBeSearched() throws IOException {
        byte[] pdf = sheet(8);

        assertThat(text(pdf))
                .contains("出席名簿 理事会")
                .contains("2027年1月11日 19:00 米泉公民館")
                .contains("髙橋 吉子", "葛城 﨑子")
                .contains("<b>&amp; \"引用\"")
                .contains("offline office の file")
                .doesNotContain("〓")
                .contains("1 / 1");
    }

    @Test
    void aSheetIsSmallBecauseOnlyTheGlyphsInUseAreEmbedded() throws IOException {
        byte[] pdf = sheet(8);

        assertThat(pdf.length).isLessThan(SMALL);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = fonts(document.getPage(0));
            assertThat(fonts)
                    .hasSize(2)
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().matches("[A-Z]{6}\\+BIZUDPGothic.*"));
        }
    }

    @Test
    void theSheetIsA4AndBearsItsTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet(8))) {
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isBetween(595f, 595.5f);
            assertThat(box.getHeight()).isBetween(841.5f, 842f);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("出席名簿 理事会");
        }
    }

    @Test
    void everyPageRepeatsTheHeaderAndCountsItself() throws IOException {
        byte[] pdf = sheet(120);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(3, 8);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("氏名", "備考", page + " / " + pages);
            }
        }
        String whole = text(pdf);
        assertThat(IntStream.rangeClosed(1, 120)).allMatch(n -> whole.contains("会員" + n + "番"));
    }

    @Test
    void whatTheTypeLacksIsMarkedAndNothingFails() throws IOException {
        byte[] pdf = pdf(PaperTable.even("表", "", List.of("氏名"), List.of(List.of("絵文字😀と\u0000制御\uD842文字"))));

        assertThat(text(pdf)).contains("絵文字〓と制御文字");
    }

    @Test
    void rowsThatDoNotFitTheColumnsAreRefused() {
        assertThatThrownBy(() -> new PaperTable("t", "", COLUMNS, List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaperColumn.text("n", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    static byte[] sheet(int people) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("1", "髙橋 𠮷子", "第三班 班長。車で来ます。足が悪いので入口の近くの席を希望します。〒921-8044 金沢市米泉町", ""));
        rows.add(List.of("2", "<b>&amp; \"引用\"", "https://kairan.example.jp/" + "a".repeat(60), ""));
        for (int i = 3; i <= people; i++) {
            rows.add(List.of(String.valueOf(i), "会員" + i + "番", "", ""));
        }
        rows.add(List.of("", "会員1番", "会員2番", ""));
        rows.add(List.of("", "葛\uDB40\uDD00城 﨑子\u200D", "offline office の file", ""));
        return pdf(new PaperTable("出席名簿 理事会", "2027年1月11日 19:00 米泉公民館\n定足数 32", COLUMNS, rows));
    }

    private static byte[] pdf(PaperTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.writePdf(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<PDFont> fonts(PDPage page) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }
}
