package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NarrowTest {
    private static final int NOT_SEEN = 4;
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
        assertThat(attacked(new Random(11), false)).isGreaterThan(1_000);
    }

    /** Everybody is told which parts have not begun, and of a part with parts of its own how many of those have not. */
    @Test
    void norDoesItHelpToKnowWhereNobodyHasAnswered() {
        assertThat(attacked(new Random(17), true)).isGreaterThan(500);
    }

    @Test
    void aPartInWhichNobodyHasAnsweredCoversNoOther() {
        List<Tally> tallies =
                List.of(tally(1, 0, 0, 0, 0, 99, 0), tally(0, 0, 0, 0, 0, 80, 0), tally(50, 0, 0, 0, 0, 50, 0));
        Tally own = sum(tallies);
        Narrow narrow = Narrow.of(
                Bounded.started(own), tallies.stream().map(Bounded::started).toList());

        assertThat(narrow.part(0).answered()).isNull();
        assertThat(narrow.part(1)).isEqualTo(Shown.of(tallies.get(1)));
        assertThat(narrow.part(2).answered()).isNull();
        assertThat(narrow.own().answered()).isEqualTo(51);
    }

    @Test
    void wherePartsCoverNothingTheSumIsWithheld() {
        List<Tally> tallies =
                List.of(tally(2, 0, 0, 0, 0, 98, 0), tally(0, 0, 0, 0, 0, 80, 0), tally(0, 0, 5, 0, 0, 0, 0));
        Tally own = sum(tallies);
        Narrow narrow = Narrow.of(
                Bounded.started(own), tallies.stream().map(Bounded::started).toList());

        assertThat(narrow.part(0).answered()).isNull();
        assertThat(narrow.own().answered()).isNull();
        assertThat(narrow.own().notSeen()).isNull();
    }

    /** How many small numbers were looked at. */
    private static int attacked(Random random, boolean telling) {
        int looked = 0;
        for (int round = 0; round < 400; round++) {
            List<Bounded> parts = parts(random, 1 + random.nextInt(3)).stream()
                    .map(part -> telling && random.nextInt(3) == 0 ? idle(part) : part)
                    .map(part -> telling ? told(random, part) : Bounded.untold(part))
                    .toList();
            List<Tally> tallies = parts.stream().map(Bounded::tally).toList();
            Tally sum = random.nextBoolean() ? sum(tallies) : sum(with(tallies, part(random)));
            Bounded own = telling ? told(sum, parts) : Bounded.untold(sum);
            List<Bounded> below = new ArrayList<>(parts);
            below.add(rest(own, parts));
            Narrow narrow = Narrow.of(own, parts);
            List<Shown> rows = rows(narrow, parts.size());
            for (int row = 0; row <= below.size(); row++) {
                Integer[] truth = cells(Shown.of((row == 0 ? own : below.get(row - 1)).tally()));
                for (int column = 0; column < truth.length; column++) {
                    if (truth[column] >= 1 && truth[column] <= 2 && !told(own, below, row, column)) {
                        looked++;
                        assertThat(new Other(own, below, rows).exists(row, column))
                                .as("row %s column %s of %s + %s shown %s", row, column, own, below, rows)
                                .isTrue();
                    }
                }
            }
        }
        return looked;
    }

    /** The same part before anybody there has answered. */
    private static Tally idle(Tally part) {
        int conflict = part.hurt() == 0 ? part.conflict() : 0;
        return new Tally(
                part.help() + conflict + part.notSeen(), 0, 0, 0, 0, part.help(), 0, conflict, part.notSeen(), 0);
    }

    private static Bounded told(Random random, Tally part) {
        if (part.answered() == 0) {
            return new Bounded(part, 0, 0);
        }
        int more = part.households() - part.answered();
        return new Bounded(
                part,
                1 + random.nextInt(part.answered()),
                random.nextBoolean() ? part.households() : part.answered() + random.nextInt(more + 1));
    }

    /** Of the whole as much is told as of its parts together. */
    private static Bounded told(Tally own, List<Bounded> parts) {
        if (own.answered() == 0) {
            return new Bounded(own, 0, 0);
        }
        int among = parts.stream().mapToInt(part -> part.tally().households()).sum();
        int least = parts.stream().mapToInt(Bounded::least).sum();
        int most = parts.stream().mapToInt(Bounded::most).sum() + own.households() - among;
        return new Bounded(own, Math.max(1, least), most);
    }

    private static Bounded rest(Bounded own, List<Bounded> parts) {
        Tally rest = parts.stream().map(Bounded::tally).reduce(own.tally(), Tally::without);
        int among = parts.stream().mapToInt(Bounded::most).sum();
        return new Bounded(rest, Math.max(0, own.least() - among), own.most() == 0 ? 0 : rest.households());
    }

    /** What no table hides: where nobody has answered, and where so few are asked that what is told leaves one possibility. */
    private static boolean told(Bounded own, List<Bounded> below, int row, int column) {
        Bounded one = row == 0 ? own : below.get(row - 1);
        if (column == ANSWERED) {
            return others(one.tally()) == 0 || one.least() == one.most();
        }
        return known(one)
                || column == NOT_SEEN && row == 0 && below.stream().allMatch(part -> known(part) || unmoved(part));
    }

    private static boolean known(Bounded row) {
        return row.most() == 0 && row.tally().conflict() == 0;
    }

    private static boolean unmoved(Bounded row) {
        Tally tally = row.tally();
        return row.least() == tally.households() || others(tally) + tally.notSeen() == 0;
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
        private final Bounded own;
        private final List<Bounded> below;
        private final List<Shown> shown;

        Other(Bounded own, List<Bounded> below, List<Shown> shown) {
            this.own = own;
            this.below = below;
            this.shown = shown;
        }

        boolean exists(int row, int column) {
            List<List<int[]>> moves = new ArrayList<>();
            for (int each = 0; each < below.size(); each++) {
                moves.add(moves(below.get(each), each + 1 < shown.size() ? cells(shown.get(each + 1)) : null));
            }
            return search(moves, 0, new int[7], row, column, false);
        }

        private boolean search(List<List<int[]>> moves, int at, int[] sum, int row, int column, boolean differs) {
            if (at == moves.size()) {
                Integer[] known = cells(shown.get(0));
                for (int i = 0; i < known.length; i++) {
                    if (known[i] != null && sum[i] != 0) {
                        return false;
                    }
                }
                int answered = own.tally().answered() + sum[ANSWERED];
                return answered >= own.least() && answered <= own.most() && (row == 0 ? sum[column] != 0 : differs);
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
        private static List<int[]> moves(Bounded row, Integer[] known) {
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
                            if (fits(row, known, move)) {
                                moves.add(move);
                            }
                        }
                    }
                }
            }
            return moves;
        }

        private static boolean fits(Bounded row, Integer[] known, int[] move) {
            if (known(row)) {
                return Arrays.stream(move).allMatch(each -> each == 0);
            }
            Tally tally = row.tally();
            Integer[] truth = cells(Shown.of(tally));
            int[] now = new int[7];
            for (int i = 0; i < 7; i++) {
                now[i] = truth[i] + move[i];
                if (now[i] < 0 || known != null && known[i] != null && move[i] != 0) {
                    return false;
                }
            }
            int seen = now[0] + now[1] + now[2];
            return Math.max(seen, row.least()) <= now[ANSWERED]
                    && now[ANSWERED] <= Math.min(tally.households() - now[NOT_SEEN], row.most())
                    && now[STALE] <= now[ANSWERED];
        }
    }
}
