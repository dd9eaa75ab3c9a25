package jp.kairan.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where FCM is and how we sign in there. */
@ConfigMapping(prefix = "kairan.fcm")
interface FcmConfig {
    /** Base URL of FCM, without a path. Default Google's; another one for a local FCM. */
    @WithDefault("https://fcm.googleapis.com")
    URI baseUrl();

    /** Firebase project. Default: the one named in the service account's file. */
    Optional<String> project();

    /** Service-account file (JSON). Without it and without a static token, phones wait. */
    Optional<Path> credentialsFile();

    /** Bearer token that never changes; accepted for a local FCM on loopback only. */
    Optional<String> staticToken();

    /** HTTP/2 connections at most. Default 10: rate × latency ÷ 100 are needed. */
    @WithDefault("10")
    @Min(1)
    @Max(200)
    int connections();

    /** Concurrent streams a connection at most. Default 100, as many as FCM allows. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int streams();

    /** Messages a second of the whole project, all replicas together. Default 10,000, the quota of a project. */
    @WithDefault("10000")
    @Min(1)
    int rate();

    /** The share of the rate that only emergencies may use. Default 0.1: they find room without waiting for others. */
    @WithDefault("0.1")
    @DecimalMin("0")
    @DecimalMax("0.9")
    double emergencyReserve();

    /**
     * How long the speed rises from a fifth to the whole after a rest or a pause; zero for full speed at once.
     * Default 5 s: FCM asks for a gradual start, a city wants its notice within a minute.
     */
    @WithDefault("5s")
    Duration ramp();

    /** How long one try may take. Default 10 s. */
    @WithDefault("10s")
    Duration timeout();

    /** Whether any certificate is good; accepted for a local FCM on loopback only. Default false. */
    @WithDefault("false")
    boolean trustAll();
}
