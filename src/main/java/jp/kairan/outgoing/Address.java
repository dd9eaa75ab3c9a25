package jp.kairan.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where somebody is, as far as it decides whether we may go there: scheme, host, port.
 *
 * @param host lower case, an IPv6 address without its brackets
 */
public record Address(boolean secure, String host, int port) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-f:.%]*:[0-9a-f:.%]*");

    /** Of a URL that has a host. */
    public static Address of(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() == -1 ? (secure ? 443 : 80) : uri.getPort();
        return new Address(secure, plain(uri.getHost()), port);
    }

    /** A host's name as it is compared. */
    public static String plain(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /**
     * What is wrong with a URL that somebody configured, without asking a name server; nothing where it can be used.
     *
     * @param own hosts that the operator calls the city's own
     * @param setting where the operator names them
     */
    public static Optional<String> fault(URI url, Set<String> own, String setting) {
        boolean http = "http".equalsIgnoreCase(url.getScheme());
        if (!http && !"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("must begin with https://");
        }
        if (url.getHost() == null) {
            return Optional.of("has no host");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            return Optional.of("must have no user, no query and no fragment");
        }
        Address address = of(url);
        if (http && !own.contains(address.host())) {
            return Optional.of("may be http:// only for a host named in " + setting);
        }
        return LITERAL.matcher(address.host()).matches() && !address.open(own)
                ? Optional.of("is an address that nobody may have, or one to be named in " + setting)
                : Optional.empty();
    }

    /** Whether a network address is somebody's on the public internet. */
    public static boolean isPublic(InetAddress found) {
        return Reach.of(found) == Reach.PUBLIC;
    }

    private boolean open(Set<String> own) {
        try {
            return allowed(own, InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether each of the network addresses that the host has may be called. */
    boolean allowed(Set<String> own, InetAddress... found) {
        boolean listed = own.contains(host);
        for (InetAddress one : found) {
            Reach reach = Reach.of(one);
            boolean fits = reach == Reach.OWN && listed || reach == Reach.PUBLIC && secure;
            if (!fits) {
                return false;
            }
        }
        return found.length > 0;
    }
}
