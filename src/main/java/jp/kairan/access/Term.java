package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One part of an audience, described rather than copied: a newcomer to the unit is in it from the same day.
 *
 * @param kind what the part consists of
 * @param unit the unit, for every kind but {@link Kind#LIST}
 * @param list the named list, for {@link Kind#LIST}
 * @param role the office, for {@link Kind#OFFICE}
 * @param account the person, for {@link Kind#PERSON}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One part of an audience")
public record Term(Kind kind, UnitId unit, ListId list, Role role, AccountId account) {

    /** The ways to describe a part of an audience. */
    @Schema(name = "TermKind")
    public enum Kind {
        /** Everyone under a unit. */
        EVERYONE,
        /** Holders of an office at or under a unit. */
        OFFICE,
        /** Members of an organisation. */
        ORGANISATION,
        /** Households and people on a named list. */
        LIST,
        /** Anonymous subscribers of an area. */
        SUBSCRIBERS,
        /** One person; only features address single people, nobody does so through the API. */
        PERSON
    }

    /** Whether exactly the fields are given that the kind needs. */
    public boolean whole() {
        return kind != null
                && (kind == Kind.LIST) == (list != null)
                && (kind == Kind.PERSON) == (account != null)
                && (kind != Kind.LIST && kind != Kind.PERSON) == (unit != null)
                && (kind == Kind.OFFICE) == (role != null);
    }

    /** Reads {@code kind, unit_id, list_id, role, account_id}, as every table of terms names them. */
    public static Term of(Row row) throws SQLException {
        return new Term(
                row.constant("kind", Kind.class),
                UnitId.orNull(row.uuid("unit_id")),
                ListId.orNull(row.uuid("list_id")),
                row.constant("role", Role.class),
                AccountId.orNull(row.uuid("account_id")));
    }

    /** Everyone under a unit. */
    public static Term everyone(UnitId unit) {
        return new Term(Kind.EVERYONE, unit, null, null, null);
    }

    /** Holders of an office at or under a unit. */
    public static Term office(Role role, UnitId unit) {
        return new Term(Kind.OFFICE, unit, null, role, null);
    }

    /** Members of an organisation. */
    public static Term organisation(UnitId unit) {
        return new Term(Kind.ORGANISATION, unit, null, null, null);
    }

    /** Households and people on a named list. */
    public static Term list(ListId list) {
        return new Term(Kind.LIST, null, list, null, null);
    }

    /** Anonymous subscribers of an area. */
    public static Term subscribers(UnitId area) {
        return new Term(Kind.SUBSCRIBERS, area, null, null, null);
    }

    /** One person. */
    public static Term person(AccountId account) {
        return new Term(Kind.PERSON, null, null, null, account);
    }
}
