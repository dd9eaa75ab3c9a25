package jp.kairan.push;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import jp.kairan.kernel.Uuids;

/**
 * The bytes that Google's own library would send for a message. It runs against a transport that keeps the body and
 * goes nowhere, so that validation and serialisation are Google's while the sending is ours.
 */
@Singleton
class FirebaseBodies {
    private FirebaseApp app;
    private Capture capture;

    /** The body of one message, checked by the library. */
    synchronized byte[] of(Message message) {
        if (app == null) {
            open();
        }
        try {
            FirebaseMessaging.getInstance(app).send(message);
        } catch (FirebaseMessagingException e) {
            throw new IllegalArgumentException("the message cannot be built", e);
        }
        return capture.body;
    }

    private void open() {
        capture = new Capture();
        AccessToken nobodys = new AccessToken("captured", new Date(Long.MAX_VALUE));
        app = FirebaseApp.initializeApp(
                FirebaseOptions.builder()
                        .setCredentials(GoogleCredentials.create(nobodys))
                        .setProjectId("captured")
                        .setHttpTransport(capture)
                        .build(),
                "bodies-" + Uuids.next());
    }

    @PreDestroy
    synchronized void close() {
        if (app != null) {
            app.delete();
        }
    }

    /** Keeps the last body and answers that it was accepted. */
    private static final class Capture extends HttpTransport {
        private byte[] body;

        @Override
        protected LowLevelHttpRequest buildRequest(String method, String url) {
            return new LowLevelHttpRequest() {
                @Override
                public void addHeader(String name, String value) {
                    // only the body is of interest: the headers of a real request are ours
                }

                @Override
                public LowLevelHttpResponse execute() throws IOException {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    getStreamingContent().writeTo(out);
                    body = out.toByteArray();
                    return new MockLowLevelHttpResponse()
                            .setContentType("application/json")
                            .setContent("{\"name\":\"projects/captured/messages/1\"}");
                }
            };
        }
    }
}
