package jp.kairan.directory.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of a file: all are counted, the first are kept. */
final class FaultList {
    private static final Comparator<FileFault> BY_LINE = Comparator.comparingLong(FileFault::line);

    private final List<FileFault> first = new ArrayList<>();
    private long total;

    /** Notes a fault that the file itself tells; they come in the order of the file. */
    void add(FileFault fault) {
        total++;
        if (first.size() < Report.LISTED) {
            first.add(fault);
        }
    }

    /** Notes faults that another look found: the first of them in the order of the file, and how many there are. */
    void add(List<FileFault> more, long howMany) {
        total += howMany;
        first.addAll(more);
    }

    long total() {
        return total;
    }

    List<FileFault> first() {
        return first.stream().sorted(BY_LINE).limit(Report.LISTED).toList();
    }
}
