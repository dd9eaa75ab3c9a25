package jp.kairan.demo;

import jakarta.inject.Singleton;
import jp.kairan.web.Pretence;

/** Says on the first page that the city is a demo. */
@Singleton
class DemoPretence implements Pretence {
    private final DemoConfig demo;

    DemoPretence(DemoConfig demo) {
        this.demo = demo;
    }

    @Override
    public boolean pretends() {
        return demo.enabled();
    }
}
