package jp.kairan.localfcm;

import java.time.Clock;

/**
 * What a local FCM is started with and keeps for its life.
 *
 * @param port the port on 127.0.0.1; 0 for any free one
 * @param tls whether it speaks TLS with ALPN under a certificate made at the start; otherwise cleartext
 * @param streams how many concurrent streams a connection may have; FCM allows 100
 * @param loops how many event loops serve the connections
 * @param bearer the bearer token it expects; null for any
 * @param messagesPerToken how many accepted messages are remembered per token; 0 for none, all are counted
 * @param recentPushes how many of the last accepted messages are remembered altogether
 * @param behaviour how it answers at first
 * @param clock the time shown with a push and in the certificate
 */
public record LocalFcmSettings(
        int port,
        boolean tls,
        int streams,
        int loops,
        String bearer,
        int messagesPerToken,
        int recentPushes,
        Behaviour behaviour,
        Clock clock) {

    /** Refuses values no server can be started with. */
    public LocalFcmSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535");
        }
        if (streams < 1 || loops < 1) {
            throw new IllegalArgumentException("streams and loops are 1 or more");
        }
        if (messagesPerToken < 0 || recentPushes < 1) {
            throw new IllegalArgumentException("messagesPerToken is 0 or more, recentPushes 1 or more");
        }
    }

    /** Any free port, cleartext, 100 streams, one loop, any bearer token, everything accepted at once. */
    public static LocalFcmSettings defaults() {
        return new LocalFcmSettings(0, false, 100, 1, null, 10, 500, Behaviour.ACCEPTING, Clock.systemUTC());
    }

    /** The same on another port. */
    public LocalFcmSettings withPort(int other) {
        return new LocalFcmSettings(
                other, tls, streams, loops, bearer, messagesPerToken, recentPushes, behaviour, clock);
    }

    /** The same with or without TLS. */
    public LocalFcmSettings withTls(boolean other) {
        return new LocalFcmSettings(
                port, other, streams, loops, bearer, messagesPerToken, recentPushes, behaviour, clock);
    }

    /** The same with another number of concurrent streams per connection. */
    public LocalFcmSettings withStreams(int other) {
        return new LocalFcmSettings(port, tls, other, loops, bearer, messagesPerToken, recentPushes, behaviour, clock);
    }

    /** The same with another number of event loops. */
    public LocalFcmSettings withLoops(int other) {
        return new LocalFcmSettings(
                port, tls, streams, other, bearer, messagesPerToken, recentPushes, behaviour, clock);
    }

    /** The same expecting this bearer token. */
    public LocalFcmSettings withBearer(String other) {
        return new LocalFcmSettings(port, tls, streams, loops, other, messagesPerToken, recentPushes, behaviour, clock);
    }

    /** The same remembering another number of messages per token. */
    public LocalFcmSettings withMessagesPerToken(int other) {
        return new LocalFcmSettings(port, tls, streams, loops, bearer, other, recentPushes, behaviour, clock);
    }

    /** The same answering otherwise at first. */
    public LocalFcmSettings withBehaviour(Behaviour other) {
        return new LocalFcmSettings(port, tls, streams, loops, bearer, messagesPerToken, recentPushes, other, clock);
    }
}
