package jp.kairan.push;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An FCM we may send to: configured, checked, with a credential.
 *
 * @param base where it listens, without a path
 * @param project the project that sends
 * @param bearer our credential
 * @param connections HTTP/2 connections at most
 * @param streams concurrent streams a connection at most
 * @param tempo how fast the project may send
 * @param timeout how long one try may take
 * @param trustAll whether any certificate is good
 */
record FcmTarget(
        URI base,
        String project,
        Bearer bearer,
        int connections,
        int streams,
        Tempo tempo,
        Duration timeout,
        boolean trustAll) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern PROJECT = Pattern.compile("[a-zA-Z0-9:._-]{1,100}");

    FcmTarget {
        if (base.getHost() == null
                || !(base.getScheme().equals("https") || base.getScheme().equals("http"))) {
            throw new IllegalStateException("kairan.fcm.base-url is not an http or https URL");
        }
        boolean loopback = LOOPBACK.matcher(base.getHost()).matches();
        if (!loopback && bearer instanceof FixedBearer) {
            throw new IllegalStateException("kairan.fcm.static-token is for an FCM on loopback only");
        }
        if (!loopback && (trustAll || base.getScheme().equals("http"))) {
            throw new IllegalStateException("kairan.fcm.base-url beyond loopback needs https and a true certificate");
        }
        if (!PROJECT.matcher(project).matches()) {
            throw new IllegalStateException("kairan.fcm.project is not the name of a project");
        }
    }

    /**
     * The FCM of the settings; none where no credential is set.
     *
     * @throws IllegalStateException where the settings contradict each other, so that the start fails
     */
    static Optional<FcmTarget> of(FcmConfig config) {
        if (config.staticToken().isPresent()) {
            return Optional.of(of(
                    config,
                    new FixedBearer(config.staticToken().get()),
                    config.project().orElse("local")));
        }
        return config.credentialsFile().map(file -> {
            GoogleBearer bearer = GoogleBearer.from(file, config.baseUrl());
            String project = config.project()
                    .or(() -> Optional.ofNullable(bearer.project()))
                    .orElseThrow(() -> new IllegalStateException("kairan.fcm.project (KAIRAN_FCM_PROJECT) is not set"));
            return of(config, bearer, project);
        });
    }

    private static FcmTarget of(FcmConfig config, Bearer bearer, String project) {
        return new FcmTarget(
                config.baseUrl(),
                project,
                bearer,
                config.connections(),
                config.streams(),
                new Tempo(config.rate(), config.emergencyReserve(), config.ramp()),
                config.timeout(),
                config.trustAll());
    }

    boolean tls() {
        return base.getScheme().equals("https");
    }

    int port() {
        return base.getPort() > 0 ? base.getPort() : tls() ? 443 : 80;
    }

    /** Requests that may be on their way at once. */
    int capacity() {
        return connections * streams;
    }
}
