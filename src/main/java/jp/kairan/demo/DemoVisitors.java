package jp.kairan.demo;

import jakarta.inject.Singleton;
import jp.kairan.identity.SharedAccounts;

/** Keeps the visitors of the demo apart: many enter as the same person. */
@Singleton
class DemoVisitors implements SharedAccounts {
    private final DemoConfig demo;

    DemoVisitors(DemoConfig demo) {
        this.demo = demo;
    }

    @Override
    public boolean shared() {
        return demo.enabled();
    }
}
