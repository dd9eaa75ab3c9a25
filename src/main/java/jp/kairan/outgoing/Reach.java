package jp.kairan.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whose a network address is. */
enum Reach {
    /** Somebody's on the public internet. */
    PUBLIC,
    /** This machine's or this network's own. */
    OWN,
    /** Nobody's that serves others: link-local, where clouds keep the keys of a machine, multicast, set aside. */
    NEVER;

    /** By RFC 6890 and its registries; IPv4 mapped into IPv6 arrives here as IPv4. */
    static Reach of(InetAddress address) {
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
            return NEVER;
        }
        if (address.isLoopbackAddress()) {
            return OWN;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return address instanceof Inet6Address ? v6(first, second, bytes) : v4(address, first, second, bytes[2] & 0xff);
    }

    private static Reach v4(InetAddress address, int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        if (address.isSiteLocalAddress() || shared) {
            return OWN;
        }
        boolean setAside = first == 0
                || first >= 240
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113;
        return setAside ? NEVER : PUBLIC;
    }

    /** Public is 2000::/3 (RFC 4291) without documentation and the tunnels that carry an IPv4 address. */
    private static Reach v6(int first, int second, byte[] bytes) {
        if ((first & 0xfe) == 0xfc) {
            return OWN;
        }
        boolean unicast = (first & 0xe0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean documentation = first == 0x20 && second == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
        return unicast && !sixToFour && !teredo && !documentation ? PUBLIC : NEVER;
    }
}
