package jp.kairan.shelters;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of the register under its name in the API, so that two particulars can be compared field by field. */
public enum Field {
    CODE("code", Particulars::code),
    NATIONAL_ID("nationalId", Particulars::nationalId),
    NAME("name", Particulars::name),
    KANA("kana", Particulars::kana),
    ADDRESS("address", Particulars::address),
    LATITUDE("latitude", p -> p.position() == null ? null : p.position().latitude()),
    LONGITUDE("longitude", p -> p.position() == null ? null : p.position().longitude()),
    PHONE("phone", Particulars::phone),
    KINDS("kinds", Particulars::kinds),
    HAZARDS("hazards", Particulars::hazards),
    CAPACITY("capacity", Particulars::capacity),
    CAPACITY_NOTE("capacityNote", Particulars::capacityNote),
    COMMUNITIES("communities", Particulars::communities),
    NOTE("note", Particulars::note),
    CLOSED_ON("closedOn", Particulars::closedOn);

    private final String name;
    private final Function<Particulars, Object> value;

    Field(String name, Function<Particulars, Object> value) {
        this.name = name;
        this.value = value;
    }

    /** Its name in the API. */
    public String apiName() {
        return name;
    }

    /** What the particulars hold there as text; null where nothing. */
    public String in(Particulars particulars) {
        Object held = value.apply(particulars);
        if (held instanceof Collection<?> many) {
            return many.isEmpty() ? null : many.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return held == null || held.equals("") ? null : held.toString();
    }

    /** The fields in which two particulars differ, in the order of the register. */
    public static List<Field> between(Particulars before, Particulars after) {
        return Arrays.stream(values())
                .filter(field -> !Objects.equals(field.value.apply(before), field.value.apply(after)))
                .toList();
    }
}
