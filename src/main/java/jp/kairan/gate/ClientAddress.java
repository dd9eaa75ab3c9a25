package jp.kairan.gate;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network address a stranger calls from, to count attempts by; an IPv6 caller owns a whole /64 and is counted as
 * one. Behind a proxy the framework's forwarding settings decide what it is.
 */
@Singleton
public class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private final CurrentVertxRequest request;

    ClientAddress(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The address of the request at hand. */
    public String get() {
        var remote = request.getCurrent().request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : network(remote.hostAddress());
    }

    /** Reads literal addresses only: what is no address stays a name of its own, and nothing is looked up. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
