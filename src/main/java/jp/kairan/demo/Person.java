package jp.kairan.demo;

import java.util.List;
import jp.kairan.demo.Dice.About;
import jp.kairan.demo.Districts.Word;
import jp.kairan.tables.JapaneseText;

/** A made-up name: every surname means "sample", so that no real person can be meant. */
record Person(String name, String kana, String searchKey) {
    /** Gives the same people the same names; a house shares its surname. */
    static final class Names {
        private final List<Word> surnames = Districts.surnames();
        private final List<Word> givenNames = Districts.givenNames();
        private final Person[] people = new Person[surnames.size() * givenNames.size()];
        private final Dice dice;

        Names(Dice dice) {
            this.dice = dice;
        }

        Person of(int house, int resident) {
            int surname = dice.below(About.SURNAME, house, surnames.size());
            int given = dice.below(About.GIVEN_NAME, resident, givenNames.size());
            int at = surname * givenNames.size() + given;
            if (people[at] == null) {
                people[at] = join(surnames.get(surname), givenNames.get(given));
            }
            return people[at];
        }

        private static Person join(Word surname, Word given) {
            String name = surname.text() + " " + given.text();
            return new Person(name, surname.kana() + " " + given.kana(), JapaneseText.searchKey(name));
        }
    }
}
