package jp.kairan.broadcasts;

import java.util.List;
import java.util.Map;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.Areas.Where;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.kernel.Language;
import jp.kairan.shelters.ShelterStatus;

/**
 * Everything a message consists of, ready to be kept.
 *
 * @param said what is to be said of the shelters when it is submitted, or null
 */
record Content(
        Category category,
        Traits traits,
        Map<Language, Said> words,
        Where where,
        List<ShelterId> shelters,
        ShelterStatus said) {}
