package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import jp.kairan.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesForThePrefectureTest {
    @TempDir
    Path folder;

    private final AtomicReference<List<Course>> courses = new AtomicReference<>(List.of());
    private final List<LAlertDocument> noted = new CopyOnWriteArrayList<>();

    @Test
    void everyDocumentIsWrittenOnceEvenWhenItWasTakenAway() throws IOException {
        courses.set(List.of(Told.first().then(Step.FIRST).then(Step.UPDATE).course()));
        replica(folder).write();
        assertThat(files(folder)).hasSize(3);

        for (Path file : files(folder)) {
            Files.delete(file);
        }
        replica(folder).write();

        assertThat(files(folder)).isEmpty();
    }

    @Test
    void drillsLieApart() throws IOException {
        courses.set(List.of(Told.first().drill().course()));
        replica(folder).write();

        assertThat(files(folder)).as("the shelters, which are real").hasSize(1);
        assertThat(files(folder.resolve("exercise")))
                .singleElement()
                .satisfies(file -> assertThat(file).content().contains("Exercise"));
    }

    @Test
    void replicasThatShareTheFolderWriteTheSame() throws Exception {
        courses.set(List.of(Told.first().course()));

        AtOnce.times(8, () -> {
            replica(folder).write();
            return null;
        });

        assertThat(files(folder)).hasSize(2);
        assertThat(Files.list(folder).filter(path -> path.toString().endsWith(".part")))
                .isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToHurtsNobody() throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));
        courses.set(List.of(Told.first().course()));

        replica(file).write();

        assertThat(file).isEmptyFile();
    }

    @Test
    void aBoardThatCannotBeReadKeepsNoShelterFromBeingTold() throws IOException {
        new WriteLAlert(
                        Optional.of(new LAlertFolder(folder)),
                        () -> {
                            throw new IllegalStateException("down");
                        },
                        () -> SheltersForLAlertTest.edition(
                                1, SheltersForLAlertTest.shelter(ShelterState.OPEN, Crowding.VACANT, 1, 1)),
                        new LAlertEvacuation(Told.PUBLISHER, Told.LOCKED),
                        new LAlertShelters(Told.PUBLISHER),
                        noted::add)
                .write();

        assertThat(files(folder)).hasSize(1);
    }

    @Test
    void everyDocumentThatWasPutIsNotedOnce() {
        courses.set(List.of(Told.first().then(Step.FIRST).then(Step.UPDATE).course()));

        replica(folder).write();
        replica(folder).write();

        assertThat(noted)
                .extracting(document -> document.category() + " " + document.revision())
                .containsExactly("EVACUATION_ORDER 1", "EVACUATION_ORDER 2", "SHELTER 3");
    }

    @Test
    void whatCannotBeNotedIsPutAllTheSameAndNotedLater() throws IOException {
        AtomicBoolean down = new AtomicBoolean(true);
        courses.set(List.of(Told.first().course()));
        WriteLAlert replica = replica(folder, document -> {
            if (down.get()) {
                throw new IllegalStateException("down");
            }
            noted.add(document);
        });

        replica.write();
        assertThat(files(folder)).hasSize(2);
        assertThat(noted).isEmpty();

        down.set(false);
        replica.write();
        replica.write();
        assertThat(noted).hasSize(2);
    }

    private WriteLAlert replica(Path place) {
        return replica(place, noted::add);
    }

    private WriteLAlert replica(Path place, Consumer<LAlertDocument> audit) {
        return new WriteLAlert(
                Optional.of(new LAlertFolder(place)),
                () -> new BulletinBoard("v", courses.get()),
                () -> SheltersForLAlertTest.edition(
                        3, SheltersForLAlertTest.shelter(ShelterState.OPEN, Crowding.VACANT, 1, 1)),
                new LAlertEvacuation(Told.PUBLISHER, Told.LOCKED),
                new LAlertShelters(Told.PUBLISHER),
                audit);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".xml")).toList();
        }
    }
}
