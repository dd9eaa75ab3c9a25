package jp.kairan.broadcasts.outlets;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Bulletins;
import jp.kairan.shelters.ShelterEdition;
import jp.kairan.shelters.ShelterEditions;
import org.jboss.logging.Logger;

/** Puts what there is for L-Alert into the folder of the prefecture's system, where one is configured. */
@Singleton
class WriteLAlert {
    private static final Logger LOG = Logger.getLogger(WriteLAlert.class);

    private final Optional<LAlertFolder> folder;
    private final Supplier<BulletinBoard> board;
    private final Supplier<ShelterEdition> editions;
    private final LAlertEvacuation evacuation;
    private final LAlertShelters shelters;
    private final Consumer<LAlertDocument> notes;

    /** What was put and is not in the audit yet, because the prefecture does not wait for our database. */
    private final Queue<LAlertDocument> unnoted = new ConcurrentLinkedQueue<>();

    @Inject
    WriteLAlert(
            LAlertConfig config,
            Bulletins bulletins,
            ShelterEditions editions,
            LAlertEvacuation evacuation,
            LAlertShelters shelters,
            LAlertNotes notes) {
        this(
                config.folder().map(Path::of).map(LAlertFolder::new),
                bulletins::now,
                editions::latest,
                evacuation,
                shelters,
                notes::written);
    }

    WriteLAlert(
            Optional<LAlertFolder> folder,
            Supplier<BulletinBoard> board,
            Supplier<ShelterEdition> editions,
            LAlertEvacuation evacuation,
            LAlertShelters shelters,
            Consumer<LAlertDocument> notes) {
        this.folder = folder;
        this.board = board;
        this.editions = editions;
        this.evacuation = evacuation;
        this.shelters = shelters;
        this.notes = notes;
    }

    /** Apart from the broadcast itself and each by itself, so that a full disk keeps nobody from being warned. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        folder.ifPresent(place -> {
            each(
                    place,
                    "evacuation",
                    () -> board.get().courses().stream()
                            .flatMap(course ->
                                    course.bulletins().stream().flatMap(said -> evacuation.of(course, said).stream())));
            each(place, "shelters", () -> shelters.of(editions.get()).stream());
            note();
        });
    }

    private void each(LAlertFolder place, String kind, Supplier<Stream<LAlertDocument>> documents) {
        try {
            documents.get().forEach(document -> put(place, kind, document));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=l-alert-not-made kind=%s failure=%s",
                    kind, e.getClass().getName());
        }
    }

    private void put(LAlertFolder place, String kind, LAlertDocument document) {
        try {
            if (place.put(document)) {
                unnoted.add(document);
                LOG.infof(
                        "event=l-alert-written kind=%s document=%s revision=%d",
                        kind, document.id(), document.revision());
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "event=l-alert-not-written kind=%s failure=%s",
                    kind, e.getClass().getName());
        }
    }

    private void note() {
        try {
            for (LAlertDocument next = unnoted.peek(); next != null; next = unnoted.peek()) {
                notes.accept(next);
                unnoted.remove();
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=l-alert-not-noted waiting=%d failure=%s",
                    unnoted.size(), e.getClass().getName());
        }
    }
}
