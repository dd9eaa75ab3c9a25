package jp.kairan.devices;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a push service of the web takes messages (RFC 8030): the service calls it by itself, so it has to lie on the
 * public internet, because otherwise a stranger's phone could have the service knock at doors of its own network.
 */
final class WebPushEndpoint {
    private static final int HTTPS = 443;

    /** Labels with a last one that begins with a letter: so 127.1 and 0x7f.1 are no names. */
    private static final Pattern NAME = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:]+]");

    private WebPushEndpoint() {}

    /** Whether the service may call this URL: https on its own port, at a public name or address, without a user. */
    static boolean callable(String text) {
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                    && publicHost(uri.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean publicHost(String host) {
        if (IPV4.matcher(host).matches() || IPV6.matcher(host).matches()) {
            return publicAddress(host);
        }
        String name = host.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && Stream.of(".local", ".localhost", ".internal", ".intranet", ".lan", ".home.arpa", ".onion")
                        .noneMatch(name::endsWith);
    }

    /** The host is a literal here, so nothing is looked up. */
    private static boolean publicAddress(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? publicV6(address.getAddress())
                    : IPV4.matcher(literal).matches() && publicV4(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Without what RFC 6890 sets aside. */
    private static boolean publicV4(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean protocol = first == 192 && second == 0;
        return first != 0
                && first < 224
                && !shared
                && !benchmark
                && !protocol
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress();
    }

    /** Global unicast alone (2000::/3, RFC 4291), without the tunnels that carry an IPv4 address (2001::/32, 2002::/16). */
    private static boolean publicV6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && second == 0);
    }
}
