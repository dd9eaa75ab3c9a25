package jp.kairan.snow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which team could help whom on which day: who is shut in comes first, then who has waited longest; each gets the earliest
 * wished day on which a team that goes there has room, and of several teams the one with most room left. Asks nothing and
 * changes nothing.
 */
final class Matching {
    private Matching() {}

    /** A team on a day. */
    record Shift(SnowTeamId team, LocalDate day) {}

    /** A request and the shift that could take it. */
    record Match(HelpRequest request, Team team, LocalDate day) {}

    /**
     * At most one match a request.
     *
     * @param loads households that each team has already
     * @param declined teams that have declined each request, which are not asked again
     * @param today days before it do not count
     */
    static List<Match> propose(
            List<HelpRequest> waiting,
            List<Team> teams,
            Map<Shift, Integer> loads,
            Map<SnowRequestId, Set<SnowTeamId>> declined,
            LocalDate today) {
        Map<Shift, Integer> taken = new HashMap<>(loads);
        List<Match> matches = new ArrayList<>();
        for (HelpRequest r : waiting.stream().sorted(NEED).toList()) {
            Set<SnowTeamId> not = declined.getOrDefault(r.id(), Set.of());
            List<Team> asked =
                    teams.stream().filter(team -> !not.contains(team.id())).toList();
            first(r, asked, taken, today).ifPresent(match -> {
                matches.add(match);
                taken.merge(new Shift(match.team().id(), match.day()), 1, Integer::sum);
            });
        }
        return matches;
    }

    private static final Comparator<HelpRequest> NEED = Comparator.comparing(HelpRequest::shutIn)
            .reversed()
            .thenComparing(HelpRequest::askedAt)
            .thenComparing(r -> r.id().toString());

    private static Optional<Match> first(HelpRequest r, List<Team> teams, Map<Shift, Integer> taken, LocalDate today) {
        return r.days().stream()
                .filter(day -> !day.isBefore(today))
                .sorted()
                .flatMap(day -> teams.stream()
                        .filter(team -> team.goes(r.federation(), day) && room(team, day, taken) > 0)
                        .max(Comparator.comparingInt((Team team) -> room(team, day, taken))
                                .thenComparing(team -> team.id().toString(), Comparator.reverseOrder()))
                        .map(team -> new Match(r, team, day))
                        .stream())
                .findFirst();
    }

    private static int room(Team team, LocalDate day, Map<Shift, Integer> taken) {
        return team.perDay() - taken.getOrDefault(new Shift(team.id(), day), 0);
    }
}
