package jp.kairan.directory.imports;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;

/** An association whose units have codes, its head, and the ways tests send register files about it. */
@Singleton
class Registered {
    private static final AtomicInteger CODES = new AtomicInteger();

    private final TestCity city;
    private final Sql sql;

    Registered(TestCity city, Sql sql) {
        this.city = city;
        this.sql = sql;
    }

    /**
     * An association with one group.
     *
     * @param tag makes the codes of this one its own: T<tag> the association, G<tag> the group
     */
    record Town(String tag, Place federation, Place place, Place group, AccountId head) {
        String code() {
            return "T" + tag;
        }

        String groupCode() {
            return "G" + tag;
        }

        String house(int no) {
            return "H" + tag + "-" + no;
        }
    }

    @Transactional
    Town town() {
        String tag = String.valueOf(CODES.incrementAndGet());
        Place federation = coded(city.federation(), "F" + tag);
        Place place = coded(city.unit(federation, UnitKind.ASSOCIATION, "試験町会" + tag), "T" + tag);
        Place group = coded(city.unit(place, UnitKind.GROUP, "1班"), "G" + tag);
        return new Town(tag, federation, place, group, city.officer(place, Role.HEAD));
    }

    private Place coded(Place place, String code) {
        sql.update("update unit set code = ? where id = ?", code, place.id());
        return place;
    }

    /** Households 1 to n of the town, imported and applied. */
    Town withHouses(int houses) {
        Town town = town();
        StringBuilder csv = new StringBuilder("世帯コード,所属コード,世帯主,住所,電話番号,配布方法\n");
        for (int i = 1; i <= houses; i++) {
            csv.append(town.house(i))
                    .append(',')
                    .append(town.groupCode())
                    .append(",山田 ")
                    .append(i);
            csv.append(",米泉町1-").append(i).append(",0760000001,紙\n");
        }
        applied(town.head(), RegisterKind.HOUSEHOLDS, town.place(), csv.toString());
        return town;
    }

    @Transactional
    void change(String statement, Object... values) {
        sql.update(statement, values);
    }

    /** Somebody of the city in the place of this officer, who never held office. */
    @Transactional
    AccountId adminInsteadOf(AccountId officer) {
        sql.update("delete from office where account_id = ?", officer);
        return city.officer(city.city(), Role.CITY_ADMIN);
    }

    /** Takes a household as the directory does before it changes it, lets something happen, and then changes it. */
    @Transactional
    void changeSlowly(String code, Runnable meanwhile) {
        sql.any("select id from household where code = ? for update", code);
        meanwhile.run();
        sql.update("update household set name = '山川' where code = ?", code);
    }

    @Transactional
    long number(String query, Object... values) {
        return sql.number(query, values);
    }

    @Transactional
    String text(String query, Object... values) {
        return sql.one(query, row -> row.text("text"), values).orElse(null);
    }

    @Transactional
    List<String> texts(String query, Object... values) {
        return sql.list(query, row -> row.text("text"), values);
    }

    /** Every row of the directory below a unit, as one value to compare. */
    @Transactional
    String everything(Place place) {
        return sql.one(
                        """
                        select concat((select json_agg(u order by u.id) from unit u where u.path like ? || '%'),
                                      (select json_agg(h order by h.id) from household h join unit u on u.id = h.unit_id
                                        where u.path like ? || '%'),
                                      (select json_agg(x order by x.id) from resident x join household h on h.id = x.household_id
                                         join unit u on u.id = h.unit_id where u.path like ? || '%'),
                                      (select json_agg(o order by o.id) from office o join unit u on u.id = o.unit_id
                                        where u.path like ? || '%')) as text""",
                        row -> row.text("text"),
                        place.path().value(),
                        place.path().value(),
                        place.path().value(),
                        place.path().value())
                .orElseThrow();
    }

    static RequestSpecification upload(RequestSpecification caller, RegisterKind kind, Place at, byte[] file) {
        return caller.contentType("multipart/form-data")
                .multiPart("file", "register.csv", file, "text/csv")
                .multiPart("kind", kind.name())
                .multiPart("unit", at.id().toString());
    }

    static ValidatableResponse checked(AccountId account, RegisterKind kind, Place at, byte[] file) {
        return upload(as(account), kind, at, file)
                .post("/api/v1/imports")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse checked(AccountId account, RegisterKind kind, Place at, String file) {
        return checked(account, kind, at, file.getBytes(StandardCharsets.UTF_8));
    }

    static String id(ValidatableResponse checked) {
        return checked.extract().path("id");
    }

    static ValidatableResponse apply(AccountId account, String id) {
        return as(account).post("/api/v1/imports/" + id + "/application").then();
    }

    static ValidatableResponse applied(AccountId account, RegisterKind kind, Place at, String file) {
        return apply(account, id(checked(account, kind, at, file))).statusCode(200);
    }
}
