package jp.kairan.demo;

/** The bodies that work in a district beside its associations; 米泉 has all six. */
enum Body {
    COMMUNITY_CENTRE("公民館"),
    SOCIAL_WELFARE_COUNCIL("社会福祉協議会"),
    FIRE_CORPS("消防分団"),
    WELFARE_COMMISSIONERS("民生委員児童委員協議会"),
    CHILDREN("子ども会"),
    CRIME_PREVENTION("防犯委員会");

    private final String title;

    Body(String title) {
        this.title = title;
    }

    String of(String district) {
        return district + title;
    }
}
