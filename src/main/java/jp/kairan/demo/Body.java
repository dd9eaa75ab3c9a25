package jp.kairan.demo;

import jp.kairan.directory.OrganisationKind;

/** The bodies that work in a district beside its associations; 米泉 has all six. */
enum Body {
    COMMUNITY_CENTRE("公民館", OrganisationKind.COMMUNITY_CENTRE),
    SOCIAL_WELFARE_COUNCIL("社会福祉協議会", OrganisationKind.WELFARE_COUNCIL),
    FIRE_CORPS("消防分団", OrganisationKind.FIRE_CORPS),
    WELFARE_COMMISSIONERS("民生委員児童委員協議会", OrganisationKind.OTHER),
    CHILDREN("子ども会", OrganisationKind.CHILDREN),
    CRIME_PREVENTION("防犯委員会", OrganisationKind.OTHER);

    private final String title;
    private final OrganisationKind kind;

    Body(String title, OrganisationKind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** What the directory calls such a body. */
    OrganisationKind kind() {
        return kind;
    }

    String of(String district) {
        return district + title;
    }
}
