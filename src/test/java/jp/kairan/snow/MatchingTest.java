package jp.kairan.snow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final UnitId HERE = UnitId.next();
    private static final UnitId THERE = UnitId.next();
    private static final Instant NOON = Instant.parse("2027-01-14T03:00:00Z");

    private static HelpRequest request(UnitId federation, boolean shutIn, int waited, LocalDate... days) {
        return new HelpRequest(
                SnowRequestId.next(),
                HouseholdId.next(),
                new UnitPath("1.2.3."),
                UnitId.next(),
                federation,
                false,
                false,
                AccountId.next(),
                false,
                List.of(HelpPlace.PATH),
                List.of(days),
                shutIn,
                null,
                false,
                RequestState.OPEN,
                NOON.minusSeconds(waited),
                null,
                null);
    }

    private static Team team(int perDay, Set<DayOfWeek> weekdays, UnitId... federations) {
        return new Team(
                SnowTeamId.next(),
                AccountId.next(),
                "隊",
                TeamKind.STUDENTS,
                5,
                perDay,
                List.copyOf(weekdays),
                List.of(federations),
                TeamState.APPROVED,
                NOON);
    }

    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private static List<Matching.Match> propose(List<HelpRequest> waiting, Team... teams) {
        return Matching.propose(waiting, List.of(teams), Map.of(), Map.of(), FRIDAY);
    }

    @Test
    void aTeamGoesOnlyWhereAndWhenItGoes() {
        HelpRequest here = request(HERE, false, 1, FRIDAY, SATURDAY);

        assertThat(propose(List.of(here), team(9, DAILY, THERE))).isEmpty();
        assertThat(propose(List.of(here), team(9, Set.of(DayOfWeek.SUNDAY), HERE)))
                .isEmpty();
        assertThat(propose(List.of(here), team(9, Set.of(DayOfWeek.SATURDAY), HERE)))
                .extracting(Matching.Match::day)
                .containsExactly(SATURDAY);
        assertThat(propose(List.of(here), team(9, DAILY)))
                .extracting(Matching.Match::day)
                .containsExactly(FRIDAY);
        assertThat(propose(List.of(request(null, false, 1, FRIDAY)), team(9, DAILY, HERE)))
                .isEmpty();
    }

    @Test
    void theLastPlaceGoesToWhoIsShutInAndThenToWhoHasWaitedLongest() {
        HelpRequest patient = request(HERE, false, 900, FRIDAY);
        HelpRequest newcomer = request(HERE, false, 1, FRIDAY);
        HelpRequest shutIn = request(HERE, true, 1, FRIDAY);

        assertThat(propose(List.of(newcomer, patient, shutIn), team(1, DAILY, HERE)))
                .extracting(match -> match.request().id())
                .containsExactly(shutIn.id());
        assertThat(propose(List.of(newcomer, patient, shutIn), team(2, DAILY, HERE)))
                .extracting(match -> match.request().id())
                .containsExactly(shutIn.id(), patient.id());
    }

    @Test
    void whatATeamHasAlreadyCounts() {
        Team team = team(2, DAILY, HERE);
        HelpRequest request = request(HERE, false, 1, FRIDAY, SATURDAY);
        Map<Matching.Shift, Integer> full = Map.of(new Matching.Shift(team.id(), FRIDAY), 2);

        assertThat(Matching.propose(List.of(request), List.of(team), full, Map.of(), FRIDAY))
                .extracting(Matching.Match::day)
                .containsExactly(SATURDAY);
    }

    @Test
    void theTeamWithMostRoomLeftIsAskedAndOneThatDeclinedIsNot() {
        Team small = team(1, DAILY, HERE);
        Team large = team(5, DAILY, HERE);
        HelpRequest request = request(HERE, false, 1, FRIDAY);
        var declined = Map.of(request.id(), Set.of(large.id()));

        assertThat(propose(List.of(request), small, large))
                .extracting(match -> match.team().id())
                .containsExactly(large.id());
        assertThat(Matching.propose(List.of(request), List.of(small, large), Map.of(), declined, FRIDAY))
                .extracting(match -> match.team().id())
                .containsExactly(small.id());
    }

    @Test
    void aDayThatIsOverIsNotProposed() {
        HelpRequest request = request(HERE, false, 1, FRIDAY.minusDays(1));

        assertThat(propose(List.of(request), team(9, DAILY, HERE))).isEmpty();
    }

    @Test
    void noTeamEverHasMoreThanItCanDoAndNobodyWaitsBesideAFreePlace() {
        Random chance = new Random(20270115);
        for (int round = 0; round < 200; round++) {
            List<Team> teams = IntStream.range(0, 1 + chance.nextInt(4))
                    .mapToObj(i -> team(1 + chance.nextInt(3), DAILY, chance.nextBoolean() ? HERE : THERE))
                    .toList();
            List<HelpRequest> waiting = new ArrayList<>();
            for (int i = chance.nextInt(12); i > 0; i--) {
                waiting.add(request(
                        chance.nextBoolean() ? HERE : THERE,
                        chance.nextBoolean(),
                        chance.nextInt(1000),
                        FRIDAY.plusDays(chance.nextInt(2))));
            }
            List<Matching.Match> matches = propose(waiting, teams.toArray(Team[]::new));
            Map<Matching.Shift, Integer> loads = new HashMap<>();
            matches.forEach(m -> loads.merge(new Matching.Shift(m.team().id(), m.day()), 1, Integer::sum));

            assertThat(matches).extracting(m -> m.request().id()).doesNotHaveDuplicates();
            for (Team team : teams) {
                for (LocalDate day : List.of(FRIDAY, SATURDAY)) {
                    int load = loads.getOrDefault(new Matching.Shift(team.id(), day), 0);
                    assertThat(load).isLessThanOrEqualTo(team.perDay());
                    boolean free = load < team.perDay();
                    boolean missed = waiting.stream()
                            .filter(r -> matches.stream()
                                    .noneMatch(m -> m.request().id().equals(r.id())))
                            .anyMatch(r -> r.days().contains(day) && team.goes(r.federation(), day));
                    assertThat(free && missed).isFalse();
                }
            }
        }
    }
}
