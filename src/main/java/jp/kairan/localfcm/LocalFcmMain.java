package jp.kairan.localfcm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A local FCM in a process of its own, as benchmarks need it. */
public final class LocalFcmMain {

    static final String USAGE = """
            options of the local FCM:
              --port N          port on 127.0.0.1 (default 9099, 0 for any)
              --tls             TLS with ALPN under a certificate made at the start
              --certificate F   writes that certificate to the file F, in PEM
              --latency A[-B]   milliseconds: fixed, or log-normal with 90 % between A and B
              --streams N       concurrent streams per connection (default 100)
              --loops N         event loops (default 1)
              --bearer T        the bearer token to expect (default any)
              --remember N      accepted messages remembered per token (default 10)
              --behaviour J     the behaviour as JSON, or @F to read it from the file F
            """;

    private LocalFcmMain() {}

    /** Starts, prints one line when it listens, and runs until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        LocalFcm fcm = LocalFcm.start(options.settings());
        if (options.certificate() != null && fcm.certificatePem() != null) {
            Files.writeString(options.certificate(), fcm.certificatePem());
        }
        System.out.println("local FCM on " + fcm.baseUrl());
    }

    /**
     * What the command line says.
     *
     * @param settings what to start with
     * @param certificate the file for the certificate; null for none
     */
    record Options(LocalFcmSettings settings, Path certificate) {

        static Options parse(List<String> arguments) throws IOException {
            LocalFcmSettings settings = LocalFcmSettings.defaults().withPort(9099);
            Behaviour behaviour = settings.behaviour();
            Latency latency = null;
            Path certificate = null;
            Deque<String> rest = new ArrayDeque<>(arguments);
            while (!rest.isEmpty()) {
                String option = rest.pop();
                switch (option) {
                    case "--tls" -> settings = settings.withTls(true);
                    case "--port" -> settings = settings.withPort(number(option, rest));
                    case "--streams" -> settings = settings.withStreams(number(option, rest));
                    case "--loops" -> settings = settings.withLoops(number(option, rest));
                    case "--bearer" -> settings = settings.withBearer(value(option, rest));
                    case "--remember" -> settings = settings.withMessagesPerToken(number(option, rest));
                    case "--certificate" -> certificate = Path.of(value(option, rest));
                    case "--behaviour" -> behaviour = behaviour(value(option, rest));
                    case "--latency" -> latency = latency(value(option, rest));
                    default -> throw new IllegalArgumentException("unknown option " + option);
                }
            }
            return new Options(
                    settings.withBehaviour(latency == null ? behaviour : behaviour.withLatency(latency)), certificate);
        }

        private static Behaviour behaviour(String json) throws IOException {
            return AdminEndpoint.behaviour(
                    json.startsWith("@")
                            ? Files.readAllBytes(Path.of(json.substring(1)))
                            : json.getBytes(StandardCharsets.UTF_8));
        }

        private static Latency latency(String range) {
            int dash = range.indexOf('-');
            return dash < 0
                    ? Latency.fixed(Integer.parseInt(range))
                    : Latency.between(
                            Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1)));
        }

        private static int number(String option, Deque<String> rest) {
            return Integer.parseInt(value(option, rest));
        }

        private static String value(String option, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return rest.pop();
        }
    }
}
