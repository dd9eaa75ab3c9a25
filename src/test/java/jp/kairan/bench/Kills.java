package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Kills PostgreSQL and the service while phones answer, and looks whether everything is there that was acknowledged. */
final class Kills {
    private static final int CONNECTIONS = 64;
    private static final double BETWEEN_SECONDS = 6;
    private static final double FIRST_SECONDS = 3;

    private final Place place;
    private final City city;
    private final String database;
    private final CheckinOptions options;
    private Service service;

    Kills(Place place, City city, String database, CheckinOptions options) {
        this.place = place;
        this.city = city;
        this.database = database;
        this.options = options;
    }

    void run(Path accounts, UUID check, Figures figures) throws IOException, InterruptedException, SQLException {
        int port = 0;
        Path acknowledged = place.work().resolve("killed.acknowledged");
        service = Service.quiet(
                place,
                city,
                database,
                "killed",
                Service.options(options.heap()),
                Machine.Core.SUBJECT,
                Checkins.UNLIMITED);
        port = service.port();
        Child phones = Child.start(
                "killed-phones",
                Machine.Core.LOAD,
                place.work(),
                Map.of(),
                place.java(
                        List.of("-Xmx400m"),
                        "jp.kairan.bench.Answerers",
                        Integer.toString(port),
                        Base64.getEncoder().encodeToString(new byte[32]),
                        accounts.toString(),
                        acknowledged.toString()));
        phones.await("ready");
        Thread killer = new Thread(() -> killAll(port(service)), "killer");
        killer.start();
        long lost = 0;
        long other = 0;
        // until the last has been killed and come back, however long that takes
        do {
            Checkins.Seen seen = Checkins.answer(phones, CONNECTIONS, BETWEEN_SECONDS, 0, check);
            System.err.println("  answered " + seen.ok() + ", refused " + seen.refused() + ", lost " + seen.lost());
            lost += seen.lost();
            other += seen.other();
        } while (killer.isAlive());
        killer.join();
        phones.close();
        List<String> keys = Files.readAllLines(acknowledged);
        figures.add("killed_acknowledged", keys.size());
        figures.add("killed_lost", city.missing(database, keys));
        figures.add("killed_connections_lost", lost);
        figures.add("killed_other", other);
        service.close();
    }

    private static int port(Service service) {
        return service.port();
    }

    private void killAll(int port) {
        try {
            Thread.sleep((long) (FIRST_SECONDS * 1000));
            for (int i = 0; i < options.kills(); i++) {
                System.err.println("  kill -9 PostgreSQL");
                city.kill();
                city.revive();
                Thread.sleep((long) (BETWEEN_SECONDS * 1000));
                System.err.println("  kill -9 the service");
                service.process().kill();
                service = Service.again(
                        place,
                        city,
                        database,
                        "killed",
                        Service.options(options.heap()),
                        Machine.Core.SUBJECT,
                        Checkins.UNLIMITED,
                        port);
                Thread.sleep((long) (BETWEEN_SECONDS * 1000));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
