package jp.kairan.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two negations in a row. The duty しなければならない is one by its form, but everybody learns it: it is only a hint. */
final class NegationRule implements Rule {
    /** 少ない, 危ない and their like end in ない without denying anything. */
    private static final String NEGATION = "(?<![少危幼切汚])な(?:かった|い|く)";

    private static final Pattern TWICE = Pattern.compile(NEGATION
            + "(?:という|といった)?(?:わけ|訳|もの|こと|とき|はず|とも|と)?(?:で|に)?(?:は|も|が)?(?:限ら|かぎら|言え|いえ|言い切れ)?"
            + "(?:ない|ありません|なかった|ません)"
            + "|" + NEGATION + "(?:で)?(?:は)?いられ(?:ない|ません)"
            + "|ずには?(?:い|お|おか|いられ)(?:ない|ません)"
            + "|ざるを[得え](?:ない|ません)");

    private static final Pattern DUTY =
            Pattern.compile("(し)?(?:なければ|なくては|なきゃ|ないと|ねば)" + "(?:なりません|ならない|ならぬ|いけません|いけない|だめです)");

    @Override
    public void look(Passage passage, Found found) {
        Matcher twice = TWICE.matcher(passage.text());
        while (twice.find()) {
            if (!passage.untouched().touches(twice.start(), twice.end())) {
                found.add(Reason.NEGATED_TWICE, twice.start(), twice.end(), "～です／～ます（「ない」を 1つに する）");
            }
        }
        Matcher duty = DUTY.matcher(passage.text());
        while (duty.find()) {
            if (!passage.untouched().touches(duty.start(), duty.end())) {
                String suggestion = duty.group(1) == null ? "～て ください" : "して ください";
                found.add(Reason.DUTY, duty.start(), duty.end(), suggestion);
            }
        }
    }
}
