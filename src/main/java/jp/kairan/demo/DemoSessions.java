package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.devices.NewDevice;
import jp.kairan.devices.Platform;
import jp.kairan.identity.Sessions;
import jp.kairan.identity.SignedIn;
import jp.kairan.kernel.KernelProblem;

/** The door of the demo: in as anybody, without an invitation, through the same sessions as everybody. */
@Singleton
class DemoSessions {
    private static final NewDevice VISITOR = new NewDevice(Platform.WEB, "デモの見学者", "ja");

    private final DemoConfig demo;
    private final DemoPeople people;
    private final Sessions sessions;
    private final DemoPushes pushes;
    private final Audit audit;

    DemoSessions(DemoConfig demo, DemoPeople people, Sessions sessions, DemoPushes pushes, Audit audit) {
        this.demo = demo;
        this.people = people;
        this.sessions = sessions;
        this.pushes = pushes;
        this.audit = audit;
    }

    /** Signs the visitor in on a device of its own; 404 outside the demo and for an account that the city has not. */
    @Transactional
    public SignedIn enter(Actor actor, DemoEntry entry) {
        requireDemo();
        AccountId account = entry.person() == null
                ? entry.account()
                : people.account(entry.person()).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!people.exists(account)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        SignedIn signedIn = sessions.enter(account, VISITOR);
        pushes.reach(signedIn.device());
        audit.note(actor, "DemoSessionOpened", "SESSION", signedIn.session(), null, Map.of());
        return signedIn;
    }

    /** 404 where the demo is not open, however the request got here. */
    void requireDemo() {
        if (!demo.enabled()) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }
}
