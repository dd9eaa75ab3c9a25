package jp.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property(tries = 300)
    void itIsReadBackHoweverItIsTyped(@ForAll @IntRange(max = 3) int way) {
        TypedCode code = TypedCode.random();
        String typed = switch (way) {
            case 0 -> code.grouped().toLowerCase(Locale.ROOT);
            case 1 -> code.symbols().replace('1', 'l').replace('0', 'o');
            case 2 -> " " + code.grouped().replace("-", " ー ").replace('1', 'I') + "\n";
            default -> fullWidth(code.grouped());
        };

        assertThat(TypedCode.read(typed)).contains(code);
    }

    @Property(tries = 300)
    void oneWrongSymbolIsAlwaysFound(
            @ForAll @IntRange(max = 10) int at, @ForAll @IntRange(min = 1, max = 31) int shift) {
        String code = TypedCode.random().symbols();
        char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + shift) % ALPHABET.length());

        assertThat(TypedCode.read(code.substring(0, at) + wrong + code.substring(at + 1)))
                .isEmpty();
    }

    @Property(tries = 300)
    void anythingElseIsNoCode(@ForAll String noise) {
        assertThat(TypedCode.read(noise).map(TypedCode::symbols).orElse("").length())
                .isIn(0, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0000-0000-00",
                "0000-0000-0000",
                "UUUU-UUUU-UUU",
                "'; drop table account; --",
                "🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮"
            })
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(TypedCode.read(typed)).isEmpty();
    }

    @Test
    void itNeverPrintsItself() {
        TypedCode code = TypedCode.random();
        assertThat(code.toString()).doesNotContain(code.symbols());
        LinkCode link = LinkCode.random();
        assertThat(link.toString()).doesNotContain(link.text());
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c == '-' ? '－' : c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
