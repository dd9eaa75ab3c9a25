package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NarrowTest {
    private static final int ANSWERED = 5;
    private static final int STALE = 6;

    private static Tally tally(int safe, int partial, int hurt, int help, int conflict, int notSeen, int stale) {
        return new Tally(
                safe + partial + hurt + help + conflict + notSeen,
                safe + partial + hurt + help + conflict,
                safe,
                partial,
                hurt,
                help,
                0,
                conflict,
                notSeen,
                stale);
    }

    private static Tally sum(List<Tally> parts) {
        Tally nothing = new Counts().tally();
        Tally negative = nothing;
        for (Tally part : parts) {
            negative = negative.without(part);
        }
        return nothing.without(negative);
    }

    private static Integer[] cells(Shown shown) {
        return new Integer[] {
            shown.safe(),
            shown.partial(),
            shown.hurt(),
            shown.conflict(),
            shown.notSeen(),
            shown.answered(),
            shown.stale()
        };
    }

    /** Without how many have answered, where all of them are among the requests, which everybody sees anyway. */
    private static Shown beyondRequests(Shown shown, Tally truth) {
        return others(truth) > 0
                ? shown
                : new Shown(
                        shown.households(),
                        null,
                        shown.safe(),
                        shown.partial(),
                        shown.hurt(),
                        shown.help(),
                        shown.urgent(),
                        shown.conflict(),
                        shown.notSeen(),
                        shown.stale());
    }

    private static int others(Tally tally) {
        return tally.safe() + tally.partial() + tally.hurt() + tally.conflict();
    }

    private static List<Shown> rows(Narrow narrow, int parts) {
        List<Shown> rows = new ArrayList<>(List.of(narrow.own()));
        for (int i = 0; i < parts; i++) {
            rows.add(narrow.part(i));
        }
        return rows;
    }

    @Test
    void oneOrTwoAreNeverShownAndRequestsAlwaysAre() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            List<Tally> parts = parts(random, 1 + random.nextInt(6));
            Tally own = sum(parts);
            List<Shown> rows = rows(Narrow.of(own, parts), parts.size());
            for (int row = 0; row < rows.size(); row++) {
                Tally truth = row == 0 ? own : parts.get(row - 1);
                assertThat(cells(beyondRequests(rows.get(row), truth))).doesNotContain(1, 2);
                assertThat(rows.get(row).help()).isEqualTo(truth.help());
                assertThat(rows.get(row).households()).isEqualTo(truth.households());
                Integer[] all = cells(Shown.of(truth));
                for (int column = 0; column < all.length; column++) {
                    Integer cell = cells(rows.get(row))[column];
                    assertThat(cell == null || cell.equals(all[column])).isTrue();
                }
            }
        }
    }

    @Test
    void largeNumbersAreShown() {
        List<Tally> parts = List.of(tally(40, 5, 3, 1, 0, 60, 0), tally(30, 9, 4, 0, 3, 20, 5));
        Narrow narrow = Narrow.of(sum(parts), parts);

        assertThat(narrow.own()).isEqualTo(Shown.of(sum(parts)));
        assertThat(narrow.part(0)).isEqualTo(Shown.of(parts.get(0)));
    }

    /** As they come in after a quake: of all answers some are of hurt people, and some houses have answered in part. */
    @Test
    void howManyHaveAnsweredIsWithheldFromNobodyOnceSomeHave() {
        Random random = new Random(13);
        for (int round = 0; round < 2_000; round++) {
            int seen = 3 + random.nextInt(40);
            List<Tally> parts = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                int hurt = random.nextInt(3);
                int partial = random.nextInt(6);
                int help = random.nextInt(2);
                parts.add(tally(seen + random.nextInt(9), partial, hurt, help, 0, 200 - seen, 0));
            }
            Tally own = sum(parts);
            assertThat(Narrow.of(own, parts).own().answered()).isEqualTo(own.answered());
            assertThat(Narrow.of(own, parts).own().notSeen()).isEqualTo(own.notSeen());
        }
    }

    @Test
    void aUnitWithoutPartsWithholdsASecondNumberOfItsRow() {
        Shown shown = Narrow.of(tally(7, 0, 1, 0, 0, 4, 0), List.of()).own();

        assertThat(shown.hurt()).isNull();
        assertThat(cells(shown)).filteredOn(java.util.Objects::isNull).hasSizeGreaterThanOrEqualTo(2);
    }

    /** Whoever knows every number shown, and how they hang together, finds for each small one at least two that fit. */
    @Test
    void nothingThatIsWithheldCanBeCalculated() {
        Random random = new Random(11);
        int looked = 0;
        for (int round = 0; round < 400; round++) {
            List<Tally> parts = parts(random, 1 + random.nextInt(3));
            Tally own = random.nextBoolean() ? sum(parts) : sum(with(parts, part(random)));
            List<Tally> rest = new ArrayList<>(parts);
            rest.add(parts.stream().reduce(own, Tally::without));
            Narrow narrow = Narrow.of(own, parts);
            List<Shown> rows = rows(narrow, parts.size());
            for (int row = 0; row <= rest.size(); row++) {
                Integer[] truth = cells(Shown.of(row == 0 ? own : rest.get(row - 1)));
                for (int column = 0; column < truth.length; column++) {
                    boolean told = column == ANSWERED && others(row == 0 ? own : rest.get(row - 1)) == 0;
                    if (truth[column] >= 1 && truth[column] <= 2 && !told) {
                        looked++;
                        assertThat(new Other(rest, rows).exists(row, column))
                                .as("row %s column %s of %s + %s shown %s", row, column, own, rest, rows)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(1_000);
    }

    private static List<Tally> with(List<Tally> parts, Tally more) {
        List<Tally> all = new ArrayList<>(parts);
        all.add(more);
        return all;
    }

    private static List<Tally> parts(Random random, int count) {
        List<Tally> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part(random));
        }
        return parts;
    }

    private static Tally part(Random random) {
        int most = random.nextBoolean() ? 2 : 6;
        int[] n = random.ints(6, 0, most + 1)
                .map(x -> random.nextInt(3) == 0 ? 0 : x)
                .toArray();
        int seen = n[0] + n[1] + n[2];
        int stale = seen == 0 ? 0 : random.nextInt(seen + 1);
        Tally all = tally(n[0], n[1], n[2], n[3], n[4], n[5], stale);
        // of some who contradict themselves or ask for help nobody was seen
        int unseen = random.nextBoolean() ? 0 : random.nextInt(n[3] + n[4] + 1);
        return new Tally(
                all.households(),
                all.answered() - unseen,
                all.safe(),
                all.partial(),
                all.hurt(),
                all.help(),
                0,
                all.conflict(),
                all.notSeen(),
                stale);
    }

    /** Looks for another table that shows the same: rows are changed by one household at most in each number. */
    private static final class Other {
        private final List<Tally> rest;
        private final List<Shown> shown;

        Other(List<Tally> rest, List<Shown> shown) {
            this.rest = rest;
            this.shown = shown;
        }

        boolean exists(int row, int column) {
            List<List<int[]>> moves = new ArrayList<>();
            for (int each = 0; each < rest.size(); each++) {
                moves.add(moves(
                        cells(Shown.of(rest.get(each))),
                        rest.get(each),
                        each + 1 < shown.size() ? cells(shown.get(each + 1)) : null));
            }
            return search(moves, 0, new int[7], row, column, false);
        }

        private boolean search(List<List<int[]>> moves, int at, int[] sum, int row, int column, boolean differs) {
            if (at == moves.size()) {
                Integer[] own = cells(shown.get(0));
                for (int i = 0; i < own.length; i++) {
                    if (own[i] != null && sum[i] != 0) {
                        return false;
                    }
                }
                return row == 0 ? sum[column] != 0 : differs;
            }
            for (int[] move : moves.get(at)) {
                int[] next = sum.clone();
                for (int i = 0; i < move.length; i++) {
                    next[i] += move[i];
                }
                if (search(moves, at + 1, next, row, column, differs || row == at + 1 && move[column] != 0)) {
                    return true;
                }
            }
            return false;
        }

        /** At most two numbers of a row change, and how many have answered, and how much is old. */
        private static List<int[]> moves(Integer[] truth, Tally tally, Integer[] known) {
            List<int[]> moves = new ArrayList<>();
            for (int from = 0; from < ANSWERED; from++) {
                for (int to = 0; to < ANSWERED; to++) {
                    for (int answered = -1; answered <= 1; answered++) {
                        for (int stale = -1; stale <= 1; stale++) {
                            int[] move = new int[7];
                            move[from]--;
                            move[to]++;
                            move[ANSWERED] = answered;
                            move[STALE] = stale;
                            if (fits(truth, tally, known, move)) {
                                moves.add(move);
                            }
                        }
                    }
                }
            }
            return moves;
        }

        private static boolean fits(Integer[] truth, Tally tally, Integer[] known, int[] move) {
            int[] now = new int[7];
            for (int i = 0; i < 7; i++) {
                now[i] = truth[i] + move[i];
                if (now[i] < 0 || known != null && known[i] != null && move[i] != 0) {
                    return false;
                }
            }
            int seen = now[0] + now[1] + now[2];
            return seen <= now[ANSWERED] && now[ANSWERED] <= tally.households() - now[4] && now[STALE] <= now[ANSWERED];
        }
    }
}
