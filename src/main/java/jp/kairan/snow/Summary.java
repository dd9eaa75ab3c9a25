package jp.kairan.snow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
     * Withholds the figures of one or two households. Where that would leave a single gap, the next smallest part is
     * withheld as well, because the total less all others would tell what was in it.
     */
    Summary coarse() {
        List<SummaryLine> shown = new ArrayList<>(
                parts.stream().map(part -> part.few() ? part.without() : part).toList());
        if (shown.stream().filter(SummaryLine::withheld).count() == 1) {
            IntStream.range(0, shown.size())
                    .filter(i -> !shown.get(i).withheld())
                    .boxed()
                    .min(Comparator.comparing(i -> shown.get(i).asked()))
                    .ifPresent(i -> shown.set(i, shown.get(i).without()));
        }
        return new Summary(winter, total.few() ? total.without() : total, shown);
    }
}
