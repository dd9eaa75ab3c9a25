package jp.kairan.shelters.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.ShelterId;
import jp.kairan.shelters.Field;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a list.
 *
 * @param applied whether the register is now as the list has it
 * @param difference names what would change; null where the list has faults
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What came of the list; the lists in it hold their first thousand entries")
record ShelterImport(
        ShelterKind kind,
        @Schema(examples = "false") boolean applied,

        @Schema(
                description = "Send it back with apply=true; absent where the list has faults",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String difference,

        Counts counts,

        @Schema(description = "Headers that mean nothing here", examples = "[\"標高\"]")
        List<String> ignored,

        List<Change> changes,

        @Schema(description = "On the register under this kind and not in the list; they stay")
        List<Missing> missing,

        List<ListFault> faults) {
    private static final int LISTED = 1000;

    /** The numbers; rows are those that can be read. */
    @Schema(name = "ShelterImportCounts", description = "What the list does, in numbers")
    record Counts(
            @Schema(examples = "506") int rows,
            @Schema(examples = "500") int added,
            @Schema(examples = "2") int changed,
            @Schema(examples = "4") int unchanged,
            @Schema(examples = "1") int missing,
            @Schema(examples = "0") int faults) {}

    /** A new shelter, or one field of a known one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShelterImportChange", description = "A new shelter, or one field of a known one")
    record Change(
            @Schema(examples = "2") long line,
            @Schema(description = "Absent where it is new") ShelterId shelter,
            @Schema(examples = "三谷公民館") String name,

            @Schema(description = "Absent where the whole shelter is new", examples = "capacity")
            String field,

            @Schema(examples = "138") String before,
            @Schema(examples = "140") String after) {}

    /** A shelter that the list does not name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShelterImportMissing", description = "A shelter that the list does not name")
    record Missing(
            ShelterId shelter,
            @Schema(examples = "AA0000099999") String code,
            @Schema(examples = "三谷公民館") String name) {}

    static ShelterImport of(ShelterKind kind, Plan plan, List<String> ignored, boolean applied) {
        int added = plan.added().size();
        int changed = plan.changed().size();
        return new ShelterImport(
                kind,
                applied,
                plan.sound() ? plan.difference() : null,
                new Counts(
                        plan.rows(),
                        added,
                        changed,
                        plan.rows() - added - changed,
                        plan.missing().size(),
                        plan.faults().size()),
                ignored,
                Stream.concat(
                                plan.added().stream().map(ShelterImport::addition),
                                plan.changed().stream().flatMap(ShelterImport::changes))
                        .limit(LISTED)
                        .toList(),
                plan.missing().stream()
                        .map(ShelterImport::missing)
                        .limit(LISTED)
                        .toList(),
                plan.faults().stream().limit(LISTED).toList());
    }

    private static Change addition(Plan.Step step) {
        return new Change(step.line(), null, step.after().name(), null, null, null);
    }

    private static Stream<Change> changes(Plan.Step step) {
        Shelter shelter = step.before();
        return Field.between(shelter.particulars(), step.after()).stream()
                .map(field -> new Change(
                        step.line(),
                        shelter.id(),
                        shelter.particulars().name(),
                        field.apiName(),
                        field.in(shelter.particulars()),
                        field.in(step.after())));
    }

    private static Missing missing(Shelter shelter) {
        return new Missing(
                shelter.id(),
                shelter.particulars().code(),
                shelter.particulars().name());
    }
}
