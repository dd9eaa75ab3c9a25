package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** How a person is asked without the app, and where they arrived. */
@Singleton
final class LinkHoldings implements Holdings {
    private static final String SAFETY_CONTACTS = """
            select to_json(x)::text as row from (
                select id, kind, address, language, consent, confirmed_at as "confirmedAt", changed_at as "changedAt"
                  from safety_contact
                 where resident_id = any(?::uuid[]) or (resident_id is null and household_id = any(?::uuid[])) order by id) x""";

    private static final String SAFETY_LINKS = """
            select to_json(x)::text as row from (
                select id, incident_id as "check", created_at as "createdAt", revoked_at as "revokedAt"
                  from safety_link
                 where resident_id = any(?::uuid[]) or (resident_id is null and household_id = any(?::uuid[])) order by id) x""";

    private static final String SHELTER_ARRIVALS = """
            select to_json(x)::text as row from (
                select id, shelter_id as shelter, name, name_kana as "nameKana", phone, comment, people, status, flags, at
                  from shelter_arrival
                 where resident_id = any(?::uuid[]) or (resident_id is null and household_id = any(?::uuid[])) order by id) x""";

    private final Sql sql;

    LinkHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding(
                        "safetyContacts",
                        Set.of("safety_contact", "safety_message"),
                        sql.list(SAFETY_CONTACTS, Holding::json, owner.residents(), owner.households())),
                new Holding(
                        "safetyLinks",
                        Set.of("safety_link"),
                        sql.list(SAFETY_LINKS, Holding::json, owner.residents(), owner.households())),
                new Holding(
                        "shelterArrivals",
                        Set.of("shelter_arrival"),
                        sql.list(SHELTER_ARRIVALS, Holding::json, owner.residents(), owner.households())));
    }
}
