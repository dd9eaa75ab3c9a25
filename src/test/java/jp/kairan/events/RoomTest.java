package jp.kairan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kairan.events.Room.Waiting;
import jp.kairan.kernel.ProblemException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Placement NONE = Placement.NONE;

    @Test
    void whoFitsAndFindsNobodyWaitingHasAPlace() {
        assertThat(room(10, 7).place(NONE, 3, false)).isEqualTo(Placement.seated(3));
        assertThat(room(null, 7_000).place(NONE, 100, false)).isEqualTo(Placement.seated(100));
    }

    @Test
    void whoDoesNotFitOrFindsOthersWaitingWaits() {
        assertThat(room(10, 8).place(NONE, 3, false)).isEqualTo(Placement.waiting(6, 3));
        assertThat(room(10, 8).place(NONE, 1, true)).isEqualTo(Placement.waiting(6, 1));
    }

    @Test
    void aPartyLargerThanTheRoomIsRefused() {
        assertThatThrownBy(() -> room(10, 0).place(NONE, 11, false)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whoHasAPlaceBringsMoreOnlyWhereTheyFitAndNobodyWaits() {
        assertThat(room(10, 8).place(Placement.seated(2), 4, false)).isEqualTo(Placement.seated(4));
        assertThatThrownBy(() -> room(10, 8).place(Placement.seated(2), 5, false))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> room(10, 8).place(Placement.seated(2), 3, true))
                .isInstanceOf(ProblemException.class);
        assertThat(room(10, 8).place(Placement.seated(2), 1, true)).isEqualTo(Placement.seated(1));
    }

    @Test
    void whoWaitsKeepsTheNumberWithFewerAndLosesItWithMore() {
        assertThat(room(10, 10).place(Placement.waiting(2, 3), 1, true)).isEqualTo(Placement.waiting(2, 1));
        assertThat(room(10, 10).place(Placement.waiting(2, 3), 3, true)).isEqualTo(Placement.waiting(2, 3));
        assertThat(room(10, 10).place(Placement.waiting(2, 3), 4, true)).isEqualTo(Placement.waiting(6, 4));
    }

    @Test
    void whoDoesNotFitHoldsUpThoseBehind() {
        var three = new Waiting(AnswerId.next(), 3);
        var one = new Waiting(AnswerId.next(), 1);

        assertThat(room(10, 8).movingUp(List.of(three, one))).isEmpty();
        assertThat(room(10, 7).movingUp(List.of(three, one))).containsExactly(three);
        assertThat(room(10, 6).movingUp(List.of(three, one))).containsExactly(three, one);
    }

    /** Anything may happen in any order: the room is never oversold, and whoever waits does so for a reason. */
    @RepeatedTest(50)
    void whateverHappensTheRoomIsNeverOversoldAndNobodyOvertakes() {
        Random dice = new Random();
        Room room = room(20, 0);
        List<Placement> parties = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            int who = dice.nextInt(parties.size() + 1);
            Placement before = who == parties.size() ? NONE : parties.get(who);
            int heads = dice.nextInt(6);
            boolean othersWait = parties.stream().anyMatch(p -> p.seat() == Seat.WAITING && !p.equals(before));
            try {
                Placement now = room.place(before, heads, othersWait);
                room = room.after(before, now);
                if (who == parties.size()) {
                    parties.add(now);
                } else {
                    parties.set(who, now);
                }
            } catch (ProblemException full) {
                assertThat(before.seat()).isEqualTo(Seat.SEATED);
            }
            room = moveUp(room, parties);
            assertThat(room.taken())
                    .isEqualTo(parties.stream().mapToInt(Placement::taken).sum())
                    .isBetween(0, 20);
            Room full = room;
            parties.stream()
                    .filter(p -> p.seat() == Seat.WAITING)
                    .min(java.util.Comparator.comparing(Placement::queueNo))
                    .ifPresent(first -> assertThat(first.heads()).isGreaterThan(full.free()));
        }
    }

    private static Room moveUp(Room room, List<Placement> parties) {
        List<Placement> queue = parties.stream()
                .filter(p -> p.seat() == Seat.WAITING)
                .sorted(java.util.Comparator.comparing(Placement::queueNo))
                .toList();
        List<Waiting> waiting =
                queue.stream().map(p -> new Waiting(AnswerId.next(), p.heads())).toList();
        List<Waiting> up = room.movingUp(waiting);
        for (int i = 0; i < up.size(); i++) {
            parties.set(
                    parties.indexOf(queue.get(i)), Placement.seated(up.get(i).heads()));
        }
        return room.after(up);
    }

    private static Room room(Integer capacity, int taken) {
        return new Room(OccurrenceId.next(), null, OccurrenceState.PLANNED, null, null, capacity, taken, 5, 0);
    }
}
