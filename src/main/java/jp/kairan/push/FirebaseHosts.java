package jp.kairan.push;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.web.OtherHosts;

/** Lets pages register at Firebase where the city has a Firebase project for the web. */
@Singleton
class FirebaseHosts implements OtherHosts {
    private static final List<String> REGISTRATION =
            List.of("https://firebaseinstallations.googleapis.com", "https://fcmregistrations.googleapis.com");

    private final FcmWebConfig config;

    FirebaseHosts(FcmWebConfig config) {
        this.config = config;
    }

    @Override
    public List<String> origins() {
        return config.apiKey().isPresent() ? REGISTRATION : List.of();
    }
}
