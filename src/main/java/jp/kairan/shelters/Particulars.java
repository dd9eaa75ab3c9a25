package jp.kairan.shelters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the register says of a shelter.
 *
 * @param code the ID of the municipal list, or null
 * @param nationalId the ID of the national list, or null
 * @param name as signposts have it
 * @param kana its reading in katakana, or null
 * @param address in one line; empty where nobody has said
 * @param position where it stands, or null
 * @param phone its number, or null
 * @param kinds what it is designated as
 * @param hazards for which it is fit
 * @param capacity people it takes, indoors where that is told apart; null where nobody has said
 * @param capacityNote the capacity in words where one number does not say all of it, or null
 * @param communities the associations it is meant for, as the list names them
 * @param note what else one has to know, such as the storey to use in a flood
 * @param closedOn the day it was struck off, or null
 */
public record Particulars(
        String code,
        String nationalId,
        String name,
        String kana,
        String address,
        Position position,
        String phone,
        SortedSet<ShelterKind> kinds,
        SortedSet<Hazard> hazards,
        Integer capacity,
        String capacityNote,
        List<String> communities,
        String note,
        LocalDate closedOn) {
    public Particulars {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
        Objects.requireNonNull(note);
        kinds = inOrder(kinds);
        hazards = inOrder(hazards);
        communities = List.copyOf(communities);
    }

    /** The constants once each in the order of their type. */
    public static <E extends Enum<E>> SortedSet<E> inOrder(Collection<E> constants) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(constants));
    }

    /** Whether it has not been struck off by that day. */
    public boolean openOn(LocalDate day) {
        return closedOn == null || closedOn.isAfter(day);
    }
}
