package jp.kairan.notices;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a notice has come under one unit, counted against the directory of today.
 *
 * @param notice which notice
 * @param unit where it was counted
 * @param total everything at and under the unit; always the sum of {@code here} and {@code parts}
 * @param here what hangs on the unit itself, such as households outside any association
 * @param parts what lies under each unit directly below, where anything does, in the order of the tree
 */
@Schema(description = "How far a notice has come; total is always the sum of here and parts")
record Tally(NoticeId notice, UnitId unit, Counts total, Counts here, List<Part> parts) {

    /** What lies under one unit. */
    @Schema(name = "TallyPart", description = "What lies under one unit directly below")
    record Part(
            UnitId unit,
            UnitKind kind,
            @Schema(examples = "1班") String name,
            Counts counts) {
        static Part of(Row row) throws SQLException {
            return new Part(
                    new UnitId(row.uuid("unit_id")),
                    row.constant("kind", UnitKind.class),
                    row.text("name"),
                    new Counts(Households.of(row), Accounts.of(row)));
        }
    }

    /** Both ways to count. */
    @Schema(name = "TallyCounts", description = "Both ways to count")
    record Counts(Households households, Accounts accounts) {
        static final Counts NONE = new Counts(new Households(0, 0, 0, 0, 0), new Accounts(0, 0, 0));

        Counts plus(Counts other) {
            return new Counts(households.plus(other.households), accounts.plus(other.accounts));
        }
    }

    /**
     * Counts of households.
     *
     * @param addressed households of the audience, with or without a phone
     * @param withLogin those in which somebody can sign in
     * @param opened those in which somebody opened it
     * @param confirmed those in which somebody confirmed it
     * @param paper those that get paper, alone or besides the app
     */
    @Schema(name = "TallyHouseholds", description = "Counts of households; one person who opened is enough")
    record Households(
            @Schema(examples = "12") long addressed,
            @Schema(examples = "10") long withLogin,
            @Schema(examples = "7") long opened,
            @Schema(examples = "0") long confirmed,
            @Schema(examples = "2") long paper) {
        static Households of(Row row) throws SQLException {
            return new Households(
                    row.number("houses"),
                    row.number("houses_login"),
                    row.number("houses_opened"),
                    row.number("houses_confirmed"),
                    row.number("houses_paper"));
        }

        Households plus(Households o) {
            return new Households(
                    addressed + o.addressed,
                    withLogin + o.withLogin,
                    opened + o.opened,
                    confirmed + o.confirmed,
                    paper + o.paper);
        }
    }

    /**
     * Counts of people who can sign in. Somebody with two homes in the audience counts in each, because each home's
     * officer asks for it; somebody addressed without a home counts once.
     */
    @Schema(name = "TallyAccounts", description = "Counts of people who can sign in, at each of their homes")
    record Accounts(
            @Schema(examples = "24") long addressed,
            @Schema(examples = "15") long opened,
            @Schema(examples = "0") long confirmed) {
        static Accounts of(Row row) throws SQLException {
            return new Accounts(
                    row.number("accounts"), row.number("accounts_opened"), row.number("accounts_confirmed"));
        }

        Accounts plus(Accounts o) {
            return new Accounts(addressed + o.addressed, opened + o.opened, confirmed + o.confirmed);
        }
    }

    static Tally of(Scope scope, List<Part> all) {
        UnitId unit = scope.unit().id();
        Counts here = sum(all.stream().filter(p -> p.unit().equals(unit)));
        List<Part> parts = all.stream().filter(p -> !p.unit().equals(unit)).toList();
        return new Tally(scope.notice(), unit, sum(all.stream()), here, parts);
    }

    private static Counts sum(Stream<Part> parts) {
        return parts.map(Part::counts).reduce(Counts.NONE, Counts::plus);
    }
}
