package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @Test
    void anEndpointIsTakenApartAsItsTokenAndItsRequestNeedIt() {
        assertThat(Endpoint.of("https://Updates.Push.example/wpush/v2/gAAAA_-%2F?x=1&y=2"))
                .isEqualTo(new Endpoint(
                        "https://updates.push.example", "updates.push.example", 443, "/wpush/v2/gAAAA_-%2F?x=1&y=2"));
        assertThat(Endpoint.of("https://push.example:443"))
                .isEqualTo(new Endpoint("https://push.example", "push.example", 443, "/"));
        assertThat(Endpoint.of("https://push.example:8443/a"))
                .isEqualTo(new Endpoint("https://push.example:8443", "push.example", 8443, "/a"));
        assertThat(Endpoint.of("https://[2606:4700::1]/a"))
                .isEqualTo(new Endpoint("https://[2606:4700::1]", "2606:4700::1", 443, "/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "https:/x", "http://push.example/a", "https://push.example/a b", "mailto:a@b"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> Endpoint.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
