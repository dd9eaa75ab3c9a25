package jp.kairan.demo;

import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** Who lives in each house, which of them sign in, and which of those carry a second phone; houses are numbered from 0. */
final class HousePlan {
    /** How many people of a household sign in at most. */
    static final int MOST_LOGINS = 4;

    /** The householders of the first houses of a group all sign in, so that every office finds a holder. */
    static final int SURE_HOUSES = 4;

    private static final int MOST_PEOPLE = 6;

    /** Of a hundred houses, how many have at most 1, 2, 3, 4 and 5 people. */
    private static final int[] UP_TO = {39, 67, 83, 95, 99};

    private final Dice dice;
    private final byte[] people;
    private final byte[] logins;
    private final byte[] seconds;
    private final int[] firstResident;

    HousePlan(CitySize size, List<PlannedUnit> units, Dice dice) {
        this.dice = dice;
        people = new byte[size.households()];
        logins = new byte[size.households()];
        seconds = new byte[size.households()];
        firstResident = new int[size.households() + 1];
        settle(size.residents());
        enrol(size.phones(), units);
    }

    int people(int house) {
        return people[house];
    }

    /** Whether this person of a house signs in; 0 is the householder. */
    boolean signsIn(int house, int person) {
        return (logins[house] >> person & 1) == 1;
    }

    /** How many phones this person of a house has. */
    int phones(int house, int person) {
        return (logins[house] >> person & 1) + (seconds[house] >> person & 1);
    }

    /** The number of a person in the city, from 0. */
    int resident(int house, int person) {
        return firstResident[house] + person;
    }

    UUID household(int house) {
        return dice.id(About.HOUSEHOLD, house);
    }

    UUID account(int house, int person) {
        return dice.id(About.ACCOUNT, resident(house, person));
    }

    /** Draws the size of each house and corrects houses by one until the city has exactly its people. */
    private void settle(int residents) {
        int sum = 0;
        for (int h = 0; h < people.length; h++) {
            people[h] = size(dice.below(About.HEADS, h, 100));
            sum += people[h];
        }
        for (long n = 0; sum != residents; n++) {
            int h = dice.below(About.CORRECTION, n, people.length);
            int by = Integer.signum(residents - sum);
            if (people[h] + by >= 1 && people[h] + by <= MOST_PEOPLE) {
                people[h] += (byte) by;
                sum += by;
            }
        }
        for (int h = 0; h < people.length; h++) {
            firstResident[h + 1] = firstResident[h] + people[h];
        }
    }

    private static byte size(int percent) {
        byte size = 1;
        for (int limit : UP_TO) {
            if (percent >= limit) {
                size++;
            }
        }
        return size;
    }

    /** Four phones in a hundred are somebody's second; one login in six is in a house without association. */
    private void enrol(int phones, List<PlannedUnit> units) {
        boolean[] member = new boolean[people.length];
        boolean[] sure = new boolean[people.length];
        for (PlannedUnit unit : units) {
            for (int h = 0; h < unit.houses(); h++) {
                member[unit.firstHouse() + h] = unit.kind() == UnitKind.GROUP;
                sure[unit.firstHouse() + h] = unit.kind() == UnitKind.GROUP && h < SURE_HOUSES;
            }
        }
        for (int h = 0; h < people.length; h++) {
            logins[h] = (byte) (sure[h] ? 1 : 0);
        }
        int accounts = phones - phones / 25;
        int others = Math.min(accounts / 6, open(logins, h -> !member[h]));
        pick(About.LOGIN, others, logins, h -> !member[h]);
        pick(About.LOGIN, accounts - others, logins, h -> member[h]);
        pick(About.SECOND_PHONE, phones - accounts, seconds, h -> true);
    }

    /**
     * Sets bits of the chosen houses until exactly the wanted number is set (Knuth's selection sampling, algorithm S):
     * a login for one of the first four people, a second phone for one who has a login.
     */
    private void pick(About about, int wanted, byte[] bits, IntPredicate houses) {
        int open = open(bits, houses);
        int missing = wanted;
        for (int h = 0; h < bits.length; h++) {
            missing -= houses.test(h) ? Integer.bitCount(bits[h]) : 0;
        }
        if (missing < 0 || missing > open) {
            throw new IllegalStateException("the city is too small for its phones");
        }
        for (int h = 0; h < bits.length; h++) {
            int candidates = houses.test(h) ? candidates(bits, h) : 0;
            for (int p = 0; p < MOST_LOGINS; p++) {
                if ((candidates >> p & 1) == 1) {
                    if (dice.fraction(about, (long) h * MOST_LOGINS + p) * open < missing) {
                        bits[h] |= (byte) (1 << p);
                        missing--;
                    }
                    open--;
                }
            }
        }
    }

    /** How many bits of the chosen houses could still be set. */
    private int open(byte[] bits, IntPredicate houses) {
        int open = 0;
        for (int h = 0; h < bits.length; h++) {
            open += houses.test(h) ? Integer.bitCount(candidates(bits, h)) : 0;
        }
        return open;
    }

    private int candidates(byte[] bits, int house) {
        int all = bits == seconds ? logins[house] : (1 << Math.min(MOST_LOGINS, people[house])) - 1;
        return all & ~bits[house];
    }
}
