package jp.kairan.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.AccountId;
import jp.kairan.devices.NewDevice;
import jp.kairan.devices.Platform;
import jp.kairan.identity.Sessions;
import jp.kairan.identity.SignedIn;

/** Phones of the test city. */
@Singleton
public class Phones {
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final Sessions sessions;

    Phones(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A new phone that is signed in for the account, with tokens that the service accepts over HTTP. */
    public Phone enter(AccountId account) {
        SignedIn in = sessions.enter(account, new NewDevice(Platform.ANDROID, "試験のスマホ", "ja"));
        return new Phone(in.account(), in.session(), in.device(), in.accessToken(), in.refreshToken());
    }

    /** A network address that no other caller has, so that limits of one test do not meet another. */
    public static String network() {
        int no = NETWORKS.incrementAndGet();
        return "10." + no / 65536 % 256 + "." + no / 256 % 256 + "." + no % 256;
    }

    /** A request by somebody unknown from a network of their own, with JSON both ways. */
    public static RequestSpecification stranger() {
        return stranger(network());
    }

    /** A request by somebody unknown from this network, with JSON both ways. */
    public static RequestSpecification stranger(String network) {
        return given().header("X-Forwarded-For", network).contentType(ContentType.JSON);
    }
}
