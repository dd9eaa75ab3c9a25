package jp.kairan.localfcm;

/** Random numbers that are a function of seed, token and try, so that no order of arrival changes them. */
final class Dice {

    private Dice() {}

    static long of(long seed, String token, long salt) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < token.length(); i++) {
            hash = (hash ^ token.charAt(i)) * 0x100000001b3L;
        }
        return mix(mix(hash ^ mix(seed)) + salt * 0x9e3779b97f4a7c15L);
    }

    /** A number from 0 (included) to 1 (excluded). */
    static double uniform(long random) {
        return (random >>> 11) * 0x1.0p-53;
    }

    /** A standard normal number, by the transform of Box and Muller. */
    static double gaussian(long random) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(random)));
        return radius * Math.cos(2 * Math.PI * uniform(mix(random + 0x9e3779b97f4a7c15L)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
