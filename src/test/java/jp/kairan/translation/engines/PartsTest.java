package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {
    private static final URI NOWHERE = URI.create("https://engine.example");

    private final Order order = order(Language.VI, "一二", "三四五六七八", "九", "十");

    @Test
    void aPartHasNoMoreLinesThanTheEngineTakes() {
        assertThat(words(Parts.of(order, new Small(3, 100))))
                .containsExactly(List.of("一二", "三四五六七八", "九"), List.of("十"));
    }

    @Test
    void aPartHasNoMoreCharactersEitherUnlessOneLineDoes() {
        assertThat(words(Parts.of(order, new Small(50, 3))))
                .containsExactly(List.of("一二"), List.of("三四五六七八"), List.of("九", "十"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatIsWrittenForAnEngineFitsIntoOneCall(Engine engine) {
        String line = "⟦0⟧から⟦1⟧まで、⟦2⟧で<集会>&⟦3⟧があります。".repeat(4);
        Order much = order(Language.EN, Collections.nCopies(400, line).toArray(String[]::new));

        assertThat(Parts.of(much, engine)).hasSizeGreaterThan(1).allSatisfy(part -> {
            String written = String.join(
                    "\n",
                    part.lines().stream().map(engine.gaps(Language.EN)::write).toList());
            assertThat(part.lines()).hasSizeLessThanOrEqualTo(engine.linesAtOnce());
            assertThat(written.codePoints().filter(c -> c != '\n').count())
                    .isLessThanOrEqualTo(engine.charactersAtOnce());
        });
    }

    static Stream<Engine> engines() {
        return Stream.of(
                new DeepLTranslator(null, NOWHERE, "k"),
                new GoogleTranslator(null, NOWHERE, "k"),
                new LibreTranslator(null, NOWHERE, Optional.empty(), Set.of(Language.EN), false),
                new TexTraTranslator(null, NOWHERE, null),
                new WebhookTranslator(null, NOWHERE, "k", Set.of(Language.EN), false, Clock.systemUTC()));
    }

    private static List<List<String>> words(List<Order> parts) {
        return parts.stream()
                .map(part -> part.lines().stream().map(Gapped::toString).toList())
                .toList();
    }

    /** An engine that takes little. */
    private record Small(int linesAtOnce, int charactersAtOnce) implements Engine {
        @Override
        public String name() {
            return "small";
        }

        @Override
        public Gaps gaps(Language to) {
            return TokenGaps.BRACKETS;
        }

        @Override
        public boolean knows(Language to) {
            return true;
        }

        @Override
        public List<Gapped> translate(Order order) {
            return order.lines();
        }
    }
}
