package jp.kairan.demo;

/**
 * How many of everything the demo city has.
 *
 * @param federations 校下町会連合会, at least 2
 * @param associations 町会, all federations together
 * @param members households in a 班
 * @param others households that belong to no association
 * @param residents people in all households
 * @param phones registered phones, all of them residents'
 */
record CitySize(int federations, int associations, int members, int others, int residents, int phones) {
    /** Kanazawa in April 2021, with the phones of a city in which most people take part. */
    static final CitySize REAL = new CitySize(62, 1_345, 143_345, 66_636, 462_502, 300_000);

    /** The federation of 米泉 keeps its real number of associations at every scale. */
    static final int YONEIZUMI_ASSOCIATIONS = 6;

    /** So that an association can always be cut into groups of 10 to 15. */
    static final int LEAST_HOUSES = 20;

    static final int LEAST_ASSOCIATIONS = 2;

    CitySize {
        if (federations < 2
                || associations < YONEIZUMI_ASSOCIATIONS + LEAST_ASSOCIATIONS * (federations - 1)
                || members < LEAST_HOUSES * associations
                || others < federations
                || residents < members + others) {
            throw new IllegalArgumentException("no city can be that small");
        }
    }

    /** The real city made smaller in proportion; a scale of 1 is exactly {@link #REAL}. */
    static CitySize scaled(double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("kairan.demo.scale is above 0 and at most 1");
        }
        int federations = Math.max(2, times(REAL.federations, scale));
        int associations = Math.max(
                YONEIZUMI_ASSOCIATIONS + LEAST_ASSOCIATIONS * (federations - 1), times(REAL.associations, scale));
        int members = Math.max(LEAST_HOUSES * associations, times(REAL.members, scale));
        int others = Math.max(federations, times(REAL.others, scale));
        double share = (members + others) / (double) (REAL.members + REAL.others);
        return new CitySize(
                federations, associations, members, others, times(REAL.residents, share), times(REAL.phones, share));
    }

    int households() {
        return members + others;
    }

    private static int times(int number, double scale) {
        return (int) Math.round(number * scale);
    }
}
