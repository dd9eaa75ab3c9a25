package jp.kairan.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.Piece;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.Translator;

/**
 * An engine that does as it is told. Left alone it answers with words in the script of the language, one for each piece,
 * and leaves every gap where it is.
 */
public final class TestTranslator implements Translator {
    /** How a script answers an order. */
    public interface Script {
        List<Gapped> answer(Order order) throws TranslationFailed;
    }

    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final String name;
    private volatile Script script = TestTranslator::honest;
    private volatile boolean confidential;

    public TestTranslator(String name) {
        this.name = name;
    }

    /** Answers like this from now on. */
    public TestTranslator answering(Script answer) {
        script = answer;
        return this;
    }

    /** May see what is not for everybody. */
    public TestTranslator inOwnHands() {
        confidential = true;
        return this;
    }

    /** Everything it was asked, in that order. */
    public List<Order> orders() {
        return List.copyOf(orders);
    }

    /** How often it was asked for a language. */
    public long calls(Language to) {
        return orders.stream().filter(order -> order.to() == to).count();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean speaks(Language from, Language to) {
        return !to.japanese();
    }

    @Override
    public boolean confidential() {
        return confidential;
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        orders.add(order);
        return script.answer(order);
    }

    /** A believable answer. */
    public static List<Gapped> honest(Order order) {
        return order.lines().stream()
                .map(line -> new Gapped(line.pieces().stream()
                        .map(piece -> piece instanceof Piece.Words words
                                        && !words.text().isBlank()
                                ? new Piece.Words(" " + word(order.to()) + " ")
                                : piece)
                        .toList()))
                .toList();
    }

    /** The word that stands for every piece in a language. */
    public static String word(Language language) {
        return switch (language.script()) {
            case "Hans" -> "译文";
            case "Hant" -> "譯文";
            case "Kore" -> "번역";
            case "Mymr" -> "ဘာသာပြန်";
            case "Deva" -> "अनुवाद";
            case "Cyrl" -> "перевод";
            case "Thai" -> "คำแปล";
            case "Beng" -> "অনুবাদ";
            default -> "traduko";
        };
    }
}
