package jp.kairan.demo;

/** The people of the demo that a visitor enters as by a name rather than by an account. */
enum DemoRole {
    FEDERATION_HEAD("米泉校下町会連合会の会長"),
    ASSOCIATION_HEAD("米泉の町会長"),
    GROUP_LEADER("その町会の1班の班長"),
    RESIDENT("1班の住民"),
    OTHER_GROUP_RESIDENT("2班の住民"),
    SHELTER_KEY_HOLDER("米泉小学校の鍵を預かる人"),
    SHELTER_DEPUTY("その代わりの人"),
    SNOW_TEAM_LEADER("雪かき隊の代表"),
    CITY_STAFF("市職員"),
    OTHER_CITY_STAFF("もう一人の市職員(放送を承認する人)"),
    CITY_ADMIN("市のシステム管理者");

    private final String title;

    DemoRole(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
