package jp.kairan.demo;

/** The people of the demo, in the order of its story, whom a visitor enters as by a name rather than by an account. */
enum DemoRole {
    RESIDENT("1班の住民", "A resident", "回覧を読み、確認し、安否を答えます。", "Reads circulars, confirms them, answers safety checks."),
    FAMILY_MEMBER("同じ世帯の家族", "Somebody of the same family", "家族の分もまとめて答えられます。", "Answers for the whole family."),
    OTHER_GROUP_RESIDENT(
            "2班の住民", "A resident of another group", "1班だけの知らせは届きません。", "Does not see what is for group 1 alone."),
    ENGLISH_READER("英語で読む人", "Somebody who reads English", "同じ知らせを英語で読みます。", "Reads the same things in English."),
    VIETNAMESE_READER(
            "ベトナム語で読む人", "Somebody who reads Vietnamese", "同じ知らせをベトナム語で読みます。", "Reads the same things in Vietnamese."),
    GROUP_LEADER("1班の班長", "Leader of group 1", "紙の世帯を回り、見て回ります。", "Walks the houses that read on paper."),
    WELFARE_COMMISSIONER("民生委員", "Welfare commissioner", "支えの要る人を見守ります。", "Looks after those who need support."),
    ASSOCIATION_HEAD(
            "米泉の町会長",
            "Head of the neighbourhood association",
            "回覧を出し、既読を見ます。",
            "Publishes circulars and sees who has read."),
    FEDERATION_HEAD("米泉校下町会連合会の会長", "Head of the federation", "校下の町会をまとめます。", "Sees the associations of the district."),
    SHELTER_KEY_HOLDER("米泉小学校の鍵を預かる人", "Keeper of the school's key", "避難所を開けます。", "Opens the shelter."),
    SHELTER_DEPUTY("その代わりの人", "The keeper's deputy", "鍵を預かる人の代わりに開けます。", "Opens it when the keeper cannot."),
    SNOW_TEAM_LEADER("雪かき隊の代表", "Leader of a snow team", "雪かきの手伝いを引き受けます。", "Takes on help with snow."),
    CITY_STAFF("市職員", "City officer", "放送を書き、市全体の安否を見ます。", "Writes broadcasts, watches the whole city."),
    OTHER_CITY_STAFF(
            "もう一人の市職員(放送を承認する人)",
            "A second city officer, who approves",
            "ほかの職員の放送を承認します。",
            "Lets out what a colleague wrote."),
    CITY_ADMIN("市のシステム管理者", "The city's administrator", "権限と記録を管理します。", "Keeps offices and the audit."),
    NEWCOMER("引っ越してきた人", "Somebody who has just moved in", "招待コードで利用を始めます。", "Comes in with an invitation code.");

    private final String japanese;
    private final String english;
    private final String japaneseStory;
    private final String englishStory;

    DemoRole(String japanese, String english, String japaneseStory, String englishStory) {
        this.japanese = japanese;
        this.english = english;
        this.japaneseStory = japaneseStory;
        this.englishStory = englishStory;
    }

    String title(boolean inJapanese) {
        return inJapanese ? japanese : english;
    }

    String story(boolean inJapanese) {
        return inJapanese ? japaneseStory : englishStory;
    }
}
