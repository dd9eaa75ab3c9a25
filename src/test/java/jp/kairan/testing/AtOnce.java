package jp.kairan.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same thing in many threads that begin together. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of the threads got. */
    public static <T> List<T> times(int threads, Callable<T> thing) throws Exception {
        return all(IntStream.range(0, threads).mapToObj(i -> thing).toList());
    }

    /** What each of the things gave, begun together. */
    public static <T> List<T> all(List<Callable<T>> things) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(things.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = things.stream()
                    .map(thing -> pool.submit(() -> {
                        start.await();
                        return thing.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
