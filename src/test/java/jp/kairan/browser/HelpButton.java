package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Keys;

/** A button at somebody's home that calls for help, as its maker would build it. */
record HelpButton(Window owner, String id, String secret) {

    /** Registers one at the home of somebody, who looks in there as well. */
    @SuppressWarnings("unchecked")
    static HelpButton at(Window owner) {
        Map<String, Object> me = owner.ask("GET", "/api/v1/me", null);
        Object household = ((List<Map<String, Object>>) me.get("homes")).get(0).get("household");
        owner.ask(
                "PUT",
                "/api/v1/watch-teams/" + household,
                Map.of(
                        "consent",
                        "IN_APP",
                        "consentOn",
                        "2021-08-01",
                        "members",
                        List.of(
                                Map.of("relation", "FAMILY", "account", me.get("account")),
                                Map.of("relation", "HEAD"))));
        Map<String, Object> made = owner.ask(
                "POST",
                "/api/v1/watch-devices",
                Map.of(
                        "household",
                        household,
                        "kind",
                        "BUTTON",
                        "label",
                        "枕もとのボタン",
                        "consent",
                        "IN_APP",
                        "consentOn",
                        "2021-08-01"));
        String id = ((Map<String, Object>) made.get("device")).get("id").toString();
        return new HelpButton(owner, id, made.get("secret").toString());
    }

    /** Presses it for the first time; gives the alert that its owner is told of. */
    String press() {
        String body = "{\"device\":\"" + id + "\",\"events\":[{\"counter\":1,\"event\":\"HELP\"}]}";
        byte[] mac = Keys.hmac(HexFormat.of().parseHex(secret), body.getBytes(StandardCharsets.UTF_8));
        Object status =
                owner.page().evaluate("""
                async ([body, signature]) => {
                  const headers = { 'Content-Type': 'application/json', 'Kairan-Signature': signature };
                  return (await fetch('/api/v1/watch-events', { method: 'POST', headers, body })).status;
                }""", List.of(body, "v1=" + HexFormat.of().formatHex(mac)));
        assertThat(status).isEqualTo(200);
        return owner.items("/api/v1/watch-alerts?open=true").get(0).get("id").toString();
    }
}
