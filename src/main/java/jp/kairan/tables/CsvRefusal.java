package jp.kairan.tables;

import java.util.List;

/**
 * Why a file is not the table that was asked for; nothing of it was read as rows.
 *
 * @param faults at least one, all that could be told at once
 */
public record CsvRefusal(List<CsvFault> faults) implements CsvOpening {
    public CsvRefusal {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal gives a reason");
        }
    }

    static CsvRefusal because(CsvFault fault) {
        return new CsvRefusal(List.of(fault));
    }
}
