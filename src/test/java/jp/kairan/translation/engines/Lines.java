package jp.kairan.translation.engines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.Piece;
import jp.kairan.translation.TranslationFailed;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Lines as tests write them, gaps as {@code ⟦0⟧}. */
final class Lines {
    private static final Pattern GAP = Pattern.compile("⟦(\\d+)⟧");

    private Lines() {}

    static Gapped line(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int end = 0;
        while (gap.find()) {
            if (gap.start() > end) {
                pieces.add(new Piece.Words(text.substring(end, gap.start())));
            }
            pieces.add(new Piece.Gap(Integer.parseInt(gap.group(1))));
            end = gap.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece.Words(text.substring(end)));
        }
        return new Gapped(pieces);
    }

    static Order order(Language to, String... lines) {
        return new Order(Language.JA, to, Arrays.stream(lines).map(Lines::line).toList());
    }

    static AbstractThrowableAssert<?, ? extends Throwable> failing(
            TranslationFailed.Reason reason, ThrowingCallable call) {
        return Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TranslationFailed.class,
                        failed -> Assertions.assertThat(failed.reason()).isEqualTo(reason));
    }
}
