package jp.kairan.push;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The token of a service account, which Google's library renews in the background before it expires. */
final class GoogleBearer implements Bearer {
    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/firebase.messaging");

    private final GoogleCredentials credentials;
    private final String project;
    private final URI audience;

    private GoogleBearer(ServiceAccountCredentials account, URI audience) {
        this.credentials = account.createScoped(SCOPES);
        this.project = account.getProjectId();
        this.audience = audience;
    }

    /** Reads a service account's file; nothing is fetched yet. */
    static GoogleBearer from(Path file, URI audience) {
        try (InputStream in = Files.newInputStream(file)) {
            return new GoogleBearer(ServiceAccountCredentials.fromStream(in), audience);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "kairan.fcm.credentials-file (KAIRAN_FCM_CREDENTIALS_FILE) is not a readable service account");
        }
    }

    /** The project named in the file, or null. */
    String project() {
        return project;
    }

    @Override
    public String header() throws IOException {
        return credentials.getRequestMetadata(audience).get("Authorization").get(0);
    }

    @Override
    public boolean renew() throws IOException {
        credentials.refresh();
        return true;
    }
}
