package jp.kairan.safety;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.IncidentId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.notices.Headline;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;

/** Offers the words of checks to push and inbox; there is nothing in them for an engine to do. */
@Singleton
class CheckWording implements Worded {
    private final CheckRows rows;
    private final CheckWords words;

    CheckWording(CheckRows rows, CheckWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String kind() {
        return CheckNews.KIND;
    }

    @Override
    @Transactional
    public Optional<Wording> words(UUID subject) {
        return rows.find(new IncidentId(subject))
                .filter(check -> check.open() || check.state() == CheckState.CLOSED)
                .map(this::wording);
    }

    @Override
    @Transactional
    public Wording forDesk(Actor actor, UUID subject) {
        Check check = rows.find(new IncidentId(subject)).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.SAFETY_OPEN, check.leadPath());
        return wording(check);
    }

    private Wording wording(Check check) {
        Headline title = check.open() ? words.asking(check.drill()) : words.over(check.drill(), check.closedAt());
        List<Wording.Field> fields = new ArrayList<>();
        fields.add(new Wording.Field("title", title.text(), title.given()));
        if (check.open()) {
            fields.add(words.question("body", check.question(), check.drill()));
        }
        return new Wording(check.leadPath(), false, fields);
    }
}
