package jp.kairan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageHeadersTest {
    @Test
    void pagesAskNobodyElseUnlessTheCityHasChosenSo() {
        assertThat(policy(List.of())).contains("connect-src 'self';").doesNotContain("https:");
        assertThat(policy(List.of(() -> List.of("https://registrations.example"))))
                .contains("connect-src 'self' https://registrations.example;");
    }

    private static String policy(List<OtherHosts> others) {
        Map<String, String> headers = new HashMap<>();
        HttpServerResponse response = (HttpServerResponse) Proxy.newProxyInstance(
                HttpServerResponse.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> {
                    headers.put(arguments[0].toString(), arguments[1].toString());
                    return proxy;
                });
        new PageHeaders(others).ofDocument(response);
        return headers.get("Content-Security-Policy");
    }
}
