package jp.kairan.snow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked and done in a winter, for the report on the subsidy. */
@Schema(name = "SnowSummary", description = "Counts of a winter, July to June")
record Summary(
        @Schema(description = "The year in which the winter begins", examples = "2026")
        int winter,

        SummaryLine total,

        @Schema(description = "Of a city its federations, of a federation its associations, where anything was asked")
        List<SummaryLine> parts) {

    /**
     * Withholds the figures of one or two households. What is withheld must not be told by the total less all others
     * either, so the next smallest parts are withheld as well until the gap is at least two parts of three households.
     */
    Summary coarse() {
        List<SummaryLine> shown = new ArrayList<>(parts);
        List<SummaryLine> gap =
                new ArrayList<>(parts.stream().filter(SummaryLine::few).toList());
        shown.removeAll(gap);
        shown.sort(Comparator.comparing(SummaryLine::asked).thenComparing(SummaryLine::helped));
        while (!gap.isEmpty() && !shown.isEmpty() && (gap.size() == 1 || thin(gap))) {
            gap.add(shown.remove(0));
        }
        return new Summary(
                winter,
                total.few() ? total.without() : total,
                parts.stream()
                        .map(part -> gap.contains(part) ? part.without() : part)
                        .toList());
    }

    private static boolean thin(List<SummaryLine> gap) {
        return SummaryLine.small(gap.stream().mapToLong(SummaryLine::asked).sum())
                || SummaryLine.small(gap.stream().mapToLong(SummaryLine::helped).sum());
    }
}
