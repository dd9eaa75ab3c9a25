package jp.kairan.e2e;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two services over one database, as a city runs them. */
final class Replicas implements AutoCloseable {
    /** Base64 of 32 bytes: each replica has to understand the tokens of the other. */
    private static final String SECRET = "A".repeat(43) + "=";

    private final Installation installation;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();

    private Replicas(Installation installation) {
        this.installation = installation;
    }

    /**
     * One of them.
     *
     * @param number 1 or 2, for whoever reads the output
     * @param service its process
     * @param up completes when it is ready
     */
    record Replica(int number, Service service, CompletableFuture<Void> up) {
        private static Replica of(int number, Service service) {
            return new Replica(number, service, CompletableFuture.runAsync(service::awaitReady));
        }

        boolean ready() {
            return up.isDone();
        }
    }

    /** Starts both, one after the other: the first loads the demo city where the database is empty. */
    static Replicas two(String name, Postgres postgres, Phones phones, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(postgres.settings());
        settings.put("kairan.secret", SECRET);
        settings.put("kairan.demo.allow-external-database", "true");
        settings.putAll(more);
        Replicas replicas = new Replicas(Installation.fresh(name, phones.fcm(), settings));
        try {
            replicas.launch(1).up().join();
            replicas.launch(2).up().join();
            return replicas;
        } catch (RuntimeException e) {
            replicas.close();
            throw e;
        }
    }

    private Replica launch(int number) {
        Replica replica = Replica.of(number, installation.launch());
        replicas.add(replica);
        return replica;
    }

    /** Those that are ready; one that failed to start ends the test. */
    List<Replica> ready() {
        List<Replica> ready = replicas.stream().filter(Replica::ready).toList();
        ready.forEach(replica -> replica.up().join());
        return ready;
    }

    /** Waits until both are ready, and gives them. */
    List<Replica> all() {
        replicas.forEach(replica -> replica.up().join());
        return List.copyOf(replicas);
    }

    /** Kills one (SIGKILL) and starts it again without waiting for it. */
    void killAndStartAgain(Replica victim) {
        victim.service().kill();
        replicas.remove(victim);
        launch(victim.number());
    }

    @Override
    public void close() {
        installation.close();
    }
}
