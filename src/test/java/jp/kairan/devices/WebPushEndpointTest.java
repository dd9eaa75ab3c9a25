package jp.kairan.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service calls an endpoint itself, so an endpoint must lie on the public internet. */
class WebPushEndpointTest {
    private static final PushAddress.Keys KEYS = new PushAddress.Keys("B".repeat(87), "A".repeat(22));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/dGVzdA:APA91b",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://web.push.apple.com/QGmL",
                "https://wns2-by3p.notify.windows.com/w/?token=BQYA%2f",
                "https://push.example:443/x",
                "https://8.8.8.8/x",
                "https://[2001:4860:4860::8888]/x"
            })
    void aPublicEndpointIsTaken(String endpoint) {
        assertThat(whole(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///x",
                "https:x",
                "http://push.example/x",
                "HTTP://push.example/x",
                "https://push.example:8443/x",
                "https://push.example:22/x",
                "https://user@push.example/x",
                "https://push.example@127.0.0.1/x",
                "https://localhost/x",
                "https://LOCALHOST/x",
                "https://kairan.localhost/x",
                "https://postgres/x",
                "https://db.default.svc.cluster.local/x",
                "https://metadata.google.internal/x",
                "https://printer.home.arpa/x",
                "https://push.example./x",
                "https://127.0.0.1/x",
                "https://127.1/x",
                "https://2130706433/x",
                "https://0x7f.0.0.1/x",
                "https://0177.0.0.1/x",
                "https://0.0.0.0/x",
                "https://10.1.2.3/x",
                "https://100.64.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://172.16.0.1/x",
                "https://192.168.0.1/x",
                "https://192.0.0.192/x",
                "https://198.18.0.1/x",
                "https://224.0.0.1/x",
                "https://255.255.255.255/x",
                "https://[::1]/x",
                "https://[::]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[::ffff:a9fe:a9fe]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://[2002:7f00:1::]/x",
                "https://[fe80::1]/x",
                "https://[fe80::1%25eth0]/x",
                "https://[fd00:ec2::254]/x",
                "https://[ff02::1]/x",
                "https://push_service.example/x",
                "https://push.example/x#y",
                "https://push.example\\@127.0.0.1/x"
            })
    void anEndpointAnywhereElseIsRefused(String endpoint) {
        assertThat(whole(endpoint)).isFalse();
    }

    private static boolean whole(String endpoint) {
        return new PushAddress(AddressKind.WEB_PUSH, endpoint, KEYS).isWhole();
    }
}
