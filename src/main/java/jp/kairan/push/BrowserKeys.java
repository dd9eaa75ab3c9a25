package jp.kairan.push;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows with what a browser subscribes: Firebase where a project is set up for the web, Web Push otherwise. */
@Startup
@Singleton
class BrowserKeys {
    private final FcmWebConfig firebase;
    private final CarryRuns carrier;
    private final WebPush web;

    BrowserKeys(FcmWebConfig firebase, CarryRuns carrier, WebPush web) {
        this.firebase = firebase;
        this.carrier = carrier;
        this.web = web;
        long given = Stream.of(firebase.apiKey(), firebase.appId(), firebase.senderId(), firebase.vapidKey())
                .filter(Optional::isPresent)
                .count();
        if (given != 0 && given != 4) {
            throw new IllegalStateException("kairan.fcm.web.* are given all together or not at all");
        }
    }

    /** What holds at present; the same on every replica, because settings are. */
    BrowserKey now() {
        if (firebase.apiKey().isPresent() && carrier.fcm().isPresent()) {
            return new BrowserKey(
                    BrowserKey.Kind.FCM,
                    null,
                    new BrowserKey.Firebase(
                            firebase.apiKey().get(),
                            carrier.fcm().get().project(),
                            firebase.appId().orElseThrow(),
                            firebase.senderId().orElseThrow(),
                            firebase.vapidKey().orElseThrow()));
        }
        return web.target()
                .map(target ->
                        new BrowserKey(BrowserKey.Kind.WEB_PUSH, target.vapid().publicKey(), null))
                .orElse(new BrowserKey(BrowserKey.Kind.NONE, null, null));
    }
}
