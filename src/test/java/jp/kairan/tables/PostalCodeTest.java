package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"9208577", "920-8577", "〒920-8577", "〒 ９２０ー８５７７", "920―8577", "９２０ｰ８５７７"})
    void sevenDigitsAreACodeHoweverWritten(String raw) {
        assertThat(PostalCode.read(raw).found()).contains("920-8577");
    }

    @ParameterizedTest
    @ValueSource(strings = {"920857", "92085770", "920-857", "92-08577", "920-ABCD", "〒"})
    void anythingElseIsRefused(String raw) {
        assertThat(PostalCode.read(raw).refusal()).contains(TextFault.NOT_A_POSTAL_CODE);
    }
}
