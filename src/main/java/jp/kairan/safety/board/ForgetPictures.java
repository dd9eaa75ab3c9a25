package jp.kairan.safety.board;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets pictures at which nobody looks any longer. */
@Singleton
class ForgetPictures {
    private final Pictures pictures;

    ForgetPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    @Scheduled(every = "1m", delayed = "1m")
    void forget() {
        pictures.forget();
    }
}
