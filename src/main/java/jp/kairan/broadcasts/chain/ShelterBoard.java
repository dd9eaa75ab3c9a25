package jp.kairan.broadcasts.chain;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which shelters should be open, and which of them are.
 *
 * @param asOf the moment of which this is true
 * @param shelters those that should be open and are not first, longest waited for in front
 */
@Schema(description = "Which shelters should be open, and which of them are; a drill has a board of its own")
record ShelterBoard(
        @Schema(examples = "2026-04-01T09:12:00+09:00") Instant asOf,
        @Schema(examples = "false") boolean drill,
        Counts counts,
        List<CalledShelter> shelters) {

    /** How many there are of each. */
    @Schema(name = "ShelterBoardCounts", description = "How many shelters of the board; notOpen = asking + coming")
    record Counts(
            @Schema(examples = "3") int notOpen,

            @Schema(description = "Nobody is on the way", examples = "1")
            int asking,

            @Schema(description = "Somebody is on the way", examples = "2")
            int coming,

            @Schema(description = "Of those not open, where the city was the last to be asked", examples = "1")
            int withCity,

            @Schema(examples = "7") int opened,
            @Schema(examples = "0") int calledOff) {

        static Counts of(List<CalledShelter> shelters) {
            return new Counts(
                    count(shelters, CalledShelter::running),
                    in(shelters, CallState.ASKING),
                    in(shelters, CallState.COMING),
                    count(shelters, shelter -> shelter.running() && shelter.step() == Step.CITY),
                    in(shelters, CallState.OPENED),
                    in(shelters, CallState.CALLED_OFF));
        }

        private static int in(List<CalledShelter> shelters, CallState state) {
            return count(shelters, shelter -> shelter.state() == state);
        }

        private static int count(List<CalledShelter> shelters, java.util.function.Predicate<CalledShelter> which) {
            return (int) shelters.stream().filter(which).count();
        }
    }

    /** What is the same on boards that look alike, whenever they were made: without what changes by itself. */
    ShelterBoard still() {
        return new ShelterBoard(
                null, drill, counts, shelters.stream().map(CalledShelter::still).toList());
    }
}
