package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.kernel.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GuardPropertiesTest {
    private static final String[] PARTS = {
        "10月5日(日)",
        "2026/10/5",
        "午後2時30分",
        "14:30",
        "500",
        "1万2千",
        "076-220-2111",
        "https://example.jp",
        "a@example.jp",
        "米泉小学校",
        "避難所",
        "に",
        "清掃が",
        "あります",
        "、",
        "（",
        "）",
        "三",
        "人",
        "円",
        "**",
        "[",
        "](",
        ")",
        "_",
        "# ",
        "- ",
        "1. ",
        "<",
        "&amp;",
        "⟦",
        "⟧",
        "〜",
        "から",
        "まで",
        " ",
        "　",
        "\\",
        "９",
        "ア",
        "word",
        "\ud83d\ude00",
        "\ud800",
        "-",
        ".",
        "/",
        "1",
        "0"
    };

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.oneOf(
                Arbitraries.of(PARTS).list().ofMaxSize(20).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<Language> latin() {
        return Arbitraries.of(Language.EN, Language.FR, Language.VI);
    }

    @Property(tries = 2000)
    void noFactIsLostAndNoWordsHoldAFact(@ForAll("lines") String line) {
        Masked masked = Sample.masked(line);

        assertThat(masked.line()).isEqualTo(line);
        assertThat(masked.gapped().words().codePoints())
                .noneMatch(Character::isDigit)
                .noneMatch(Marks::never);
    }

    @Property(tries = 1000)
    void fillingTheGapsInTheirOrderRestoresEveryFact(@ForAll("lines") String line, @ForAll Language to) {
        Masked masked = Sample.masked(line);

        String filled = Rendering.fill(masked, masked.gapped().toString(), to);

        int at = 0;
        for (Fact fact : masked.facts()) {
            String rendered = Rendering.of(fact, to);
            assertThat(filled.indexOf(rendered, at)).isNotNegative();
            at = filled.indexOf(rendered, at) + rendered.length();
        }
    }

    /** What a good engine answers: the gaps in their order with English words between them. */
    private static List<Piece> good(Masked masked) {
        List<Piece> pieces = new ArrayList<>();
        masked.gapped().pieces().forEach(piece -> {
            if (piece instanceof Piece.Gap) {
                pieces.add(piece);
            } else if (((Piece.Words) piece).text().codePoints().anyMatch(Character::isLetter)) {
                pieces.add(new Piece.Words(" words between "));
            }
        });
        return pieces;
    }

    @Property(tries = 1000)
    void noDigitThatAnEngineAddsIsEverShown(
            @ForAll("lines") String line,
            @ForAll int where,
            @ForAll @IntRange(max = 9) int digit,
            @ForAll Language to) {
        Masked masked = Sample.masked(line);
        List<Piece> pieces = good(masked);
        pieces.add(Math.floorMod(where, pieces.size() + 1), new Piece.Words(String.valueOf(digit)));

        assertThat(Guard.check(masked, new Gapped(pieces), to)).isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 1000)
    void noAnswerThatDropsAGapIsEverShown(@ForAll("lines") String line, @ForAll int which, @ForAll Language to) {
        Masked masked = Sample.masked("500円" + line);
        List<Piece> pieces = good(masked);
        List<Piece> gaps = pieces.stream().filter(Piece.Gap.class::isInstance).toList();
        pieces.remove(gaps.get(Math.floorMod(which, gaps.size())));

        assertThat(Guard.check(masked, new Gapped(pieces), to)).isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 1000)
    void noAnswerThatDoublesAGapIsEverShown(@ForAll("lines") String line, @ForAll int which, @ForAll Language to) {
        Masked masked = Sample.masked("500円" + line);
        List<Piece> pieces = good(masked);
        List<Piece> gaps = pieces.stream().filter(Piece.Gap.class::isInstance).toList();
        pieces.add(gaps.get(Math.floorMod(which, gaps.size())));

        assertThat(Guard.check(masked, new Gapped(pieces), to)).isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 1000)
    void whatIsShownHasEveryFactOfTheLine(@ForAll("lines") String line, @ForAll("latin") Language to) {
        Masked masked = Sample.masked(line);

        if (Guard.check(masked, new Gapped(good(masked)), to) instanceof Verdict.Kept kept) {
            for (Fact fact : masked.facts()) {
                assertThat(kept.text().toLowerCase())
                        .contains(Rendering.of(fact, to).strip().toLowerCase());
            }
        }
    }

    @Property(tries = 1000)
    void anyAnswerIsJudged(@ForAll("lines") String line, @ForAll("lines") String answer, @ForAll Language to) {
        assertThat(Guard.check(Sample.masked(line), Sample.masked(answer).gapped(), to))
                .isNotNull();
    }
}
