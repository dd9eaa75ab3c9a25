package jp.kairan.broadcasts.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.AccountId;

/**
 * Whether somebody will open a shelter, told from what everybody last said.
 *
 * @param words the last of each person
 * @param asked who was asked at the present step
 */
record Prospects(List<Word> words, List<AccountId> asked) {
    /** When the earliest promise that has not passed yet is broken; none where nobody is on the way. */
    Optional<Instant> until(Instant now, Duration grace, Duration longestWay) {
        return words.stream()
                .filter(word -> word.promises(longestWay))
                .map(word -> word.arrivesAt().plus(grace))
                .filter(end -> end.isAfter(now))
                .min(Instant::compareTo);
    }

    /** Whether all who were asked cannot come, so that there is nothing to wait for. */
    boolean hopeless() {
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(account -> words.stream()
                                .anyMatch(
                                        word -> word.refusal() && word.account().equals(account)));
    }
}
