package jp.kairan.tables;

/**
 * A person's name as it is shown, with the key it is found by.
 *
 * @param display the characters the person is registered with, one space between the parts if any was given
 * @param searchKey see {@link JapaneseText#searchKey}
 */
public record PersonName(String display, String searchKey) {
    /**
     * Reads a name; where a register gives no space between family and given name none is guessed, because 小野田一
     * can be parted in two ways.
     */
    public static Reading<PersonName> read(String raw) {
        return JapaneseText.tidy(raw).then(name -> Reading.of(new PersonName(name, JapaneseText.searchKey(name))));
    }

    /** Nothing, because a name must not reach a log by accident. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
