package jp.kairan.bench;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.BatchResponse;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MulticastMessage;
import com.google.firebase.messaging.Notification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;

/** A peer: the loop that the SDK's documentation shows, 500 tokens at a time, on the SDK's own transport. */
public final class SdkLoop {
    private static final int BATCH = 500;
    private static final String GOOGLE = "https://fcm.googleapis.com";

    private SdkLoop() {}

    /**
     * Reads {@code send N …} lines and sends to the first N tokens.
     *
     * @param arguments the local FCM's URL, the file of tokens
     */
    public static void main(String[] arguments) throws Exception {
        List<String> tokens = Files.readAllLines(Path.of(arguments[1]));
        FirebaseMessaging messaging = FirebaseMessaging.getInstance(FirebaseApp.initializeApp(FirebaseOptions.builder()
                .setProjectId("bench")
                .setCredentials(GoogleCredentials.create(new AccessToken("bench", new Date(Long.MAX_VALUE))))
                .setHttpTransport(new Redirected(arguments[0]))
                .build()));
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            send(messaging, tokens.subList(0, Integer.parseInt(line.split(" ")[1])));
            System.out.println("sent");
        }
        System.exit(0);
    }

    private static void send(FirebaseMessaging messaging, List<String> tokens) throws FirebaseMessagingException {
        for (int i = 0; i < tokens.size(); i += BATCH) {
            BatchResponse response =
                    messaging.sendEachForMulticast(message(tokens.subList(i, Math.min(tokens.size(), i + BATCH))));
            if (response.getFailureCount() > 0) {
                throw new IllegalStateException(response.getFailureCount() + " messages failed");
            }
        }
    }

    private static MulticastMessage message(List<String> tokens) {
        return MulticastMessage.builder()
                .addAllTokens(tokens)
                .setNotification(Notification.builder()
                        .setTitle("大雨に備えてください")
                        .setBody("新しい回覧が届きました。アプリで内容をご確認ください。")
                        .build())
                .putData("noticeId", "0197c1a2-7e57-7000-8000-000000000001")
                .putData("kind", "circular")
                .putData("subjectId", "0197c1a2-7e57-7000-8000-000000000002")
                .putData("version", "1")
                .putData("cause", "PUBLICATION")
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setTtl(259_200_000)
                        .setNotification(AndroidNotification.builder()
                                .setChannelId("normal")
                                .setTag("0197c1a27e5770008000000000000001")
                                .build())
                        .build())
                .build();
    }

    /** The SDK's own transport, sent to the local FCM instead of Google's. */
    private static final class Redirected extends HttpTransport {
        private final HttpTransport own = new ApacheHttp2Transport();
        private final String base;
        private final Method build;

        private Redirected(String base) throws NoSuchMethodException {
            this.base = base;
            // protected there: only a subclass or the library itself may call it
            this.build = ApacheHttp2Transport.class.getDeclaredMethod("buildRequest", String.class, String.class);
            build.setAccessible(true);
        }

        @Override
        protected LowLevelHttpRequest buildRequest(String method, String url) throws IOException {
            try {
                return (LowLevelHttpRequest) build.invoke(own, method, base + url.substring(GOOGLE.length()));
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
