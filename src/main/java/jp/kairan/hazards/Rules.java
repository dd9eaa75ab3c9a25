package jp.kairan.hazards;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;

/** The door to rules on telegrams. A rule that is to act by itself takes two persons: one writes it, another agrees. */
@Singleton
class Rules {
    private final RuleBook book;
    private final Audit audit;
    private final Instance<HazardListener> listeners;

    Rules(RuleBook book, Audit audit, @Any Instance<HazardListener> listeners) {
        this.book = book;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** All of them; they are few. */
    @Transactional
    List<RuleView> list(Actor actor) {
        require(actor);
        return book.all().stream().map(RuleView::of).toList();
    }

    @Transactional
    RuleView read(Actor actor, RuleId id) {
        return RuleView.of(held(actor, id));
    }

    @Transactional
    RuleView add(Actor actor, RuleForm form) {
        require(actor);
        check(form);
        RuleId id = RuleId.next();
        book.add(id, form, actor.me());
        return noted(actor, "HazardRuleAdded", id);
    }

    /** Puts the whole of it anew; whoever had agreed has to agree again. */
    @Transactional
    RuleView change(Actor actor, RuleId id, RuleForm form) {
        RuleRow rule = held(actor, id);
        check(form);
        requireUnchanged(rule, form.lockVersion());
        book.change(id, form, actor.me());
        return noted(actor, "HazardRuleChanged", id);
    }

    /** Agrees, as the second person, that it acts by itself. */
    @Transactional
    RuleView agree(Actor actor, RuleId id, int lockVersion) {
        RuleRow rule = held(actor, id);
        requireUnchanged(rule, lockVersion);
        if (rule.mode() != Mode.AUTOMATIC) {
            throw HazardProblem.RULE_PROPOSES.problem();
        }
        if (actor.me().equals(rule.changedBy())) {
            throw HazardProblem.SECOND_PERSON.problem();
        }
        if (rule.agreedBy() != null) {
            return RuleView.of(rule);
        }
        book.agree(id, actor.me());
        return noted(actor, "HazardRuleAgreed", id);
    }

    /** Takes it out of the book; what it has found stands until that is over. */
    @Transactional
    void drop(Actor actor, RuleId id) {
        held(actor, id);
        book.drop(id);
        audit.note(actor, "HazardRuleDropped", "HAZARD_RULE", id, null, Map.of());
    }

    private void check(RuleForm form) {
        form.check();
        if (form.template() != null
                && listeners.stream().noneMatch(each -> each.tells(form.trigger(), form.template()))) {
            throw KernelProblem.invalid("template", "この条件の放送には使えない定型文です / no template that such a report can fill");
        }
    }

    private RuleView noted(Actor actor, String action, RuleId id) {
        RuleRow now = book.hold(id).orElseThrow();
        audit.note(
                actor,
                action,
                "HAZARD_RULE",
                id,
                null,
                Map.of(
                        "trigger", now.trigger(),
                        "threshold", now.threshold(),
                        "answer", now.answer(),
                        "mode", now.mode(),
                        "enabled", now.enabled(),
                        "lockVersion", now.lockVersion()));
        return RuleView.of(now);
    }

    private RuleRow held(Actor actor, RuleId id) {
        require(actor);
        return book.hold(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    private static void requireUnchanged(RuleRow rule, Integer seen) {
        if (seen == null) {
            throw KernelProblem.invalid("lockVersion", "確認した設定の版を送ってください / send the lockVersion that was seen");
        }
        if (seen != rule.lockVersion()) {
            throw HazardProblem.RULE_CHANGED.problem("lockVersion is now " + rule.lockVersion());
        }
    }

    private static void require(Actor actor) {
        if (!actor.mayAnywhere(Action.HAZARD_MANAGE)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }
}
