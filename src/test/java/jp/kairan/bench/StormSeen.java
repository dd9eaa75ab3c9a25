package jp.kairan.bench;

import java.util.Locale;

/** What people saw in a storm. */
final class StormSeen {
    private static final int LONGEST_MILLIS = 60_000;

    private final int[] answers = new int[LONGEST_MILLIS + 1];
    private final int[] reads = new int[LONGEST_MILLIS + 1];
    private long answered;
    private long read;
    private long refused;
    private long broken;
    private long other;
    private long lost;

    /**
     * What one storm came to, as the process that made it tells it.
     *
     * @param refused told to come again
     * @param broken answers of 500 and above, but for those that tell when to come again
     * @param lost connections
     * @param late people who had not begun when it was over
     */
    record Told(
            long answered,
            long read,
            long refused,
            long broken,
            long other,
            long lost,
            long late,
            double answerP50,
            double answerP99,
            double readP99) {
        static Told of(String line) {
            String[] words = line.split(" ");
            return new Told(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]),
                    Long.parseLong(words[6]),
                    Double.parseDouble(words[7]),
                    Double.parseDouble(words[8]),
                    Double.parseDouble(words[9]));
        }
    }

    void answer(Response response, long nanos) {
        if (response.status() == 200) {
            answered++;
            answers[(int) Math.min(LONGEST_MILLIS, nanos / 1_000_000)]++;
        } else {
            failed(response);
        }
    }

    void read(Response response, long nanos) {
        if (response.status() == 200) {
            read++;
            reads[(int) Math.min(LONGEST_MILLIS, nanos / 1_000_000)]++;
        } else {
            failed(response);
        }
    }

    private void failed(Response response) {
        int status = response.status();
        if ((status == 429 || status == 503) && response.header("retry-after: ") != null) {
            refused++;
        } else if (status >= 500) {
            broken++;
        } else {
            other++;
        }
    }

    void hungUp() {
        lost++;
    }

    private static int percentile(int[] byMillis, long all, double share) {
        long left = (long) (all * share);
        for (int i = 0; i < byMillis.length; i++) {
            left -= byMillis[i];
            if (left < 0) {
                return i;
            }
        }
        return LONGEST_MILLIS;
    }

    String line(long late) {
        return String.format(
                Locale.ROOT,
                "%d %d %d %d %d %d %d %d %d %d",
                answered,
                read,
                refused,
                broken,
                other,
                lost,
                late,
                percentile(answers, answered, 0.5),
                percentile(answers, answered, 0.99),
                percentile(reads, read, 0.99));
    }
}
