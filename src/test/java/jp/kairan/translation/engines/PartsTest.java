package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final Order order = order(Language.VI, "一二", "三四五六七八", "九", "十");

    @Test
    void aPartHasNoMoreLinesThanTheEngineTakes() {
        assertThat(words(Parts.of(order, 3, 100))).containsExactly(List.of("一二", "三四五六七八", "九"), List.of("十"));
    }

    @Test
    void aPartHasNoMoreCharactersEitherUnlessOneLineDoes() {
        assertThat(words(Parts.of(order, 50, 3))).containsExactly(List.of("一二"), List.of("三四五六七八"), List.of("九", "十"));
    }

    private static List<List<String>> words(List<Order> parts) {
        return parts.stream()
                .map(part -> part.lines().stream().map(Gapped::toString).toList())
                .toList();
    }
}
