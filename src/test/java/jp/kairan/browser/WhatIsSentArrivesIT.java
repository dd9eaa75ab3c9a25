package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What officers write and let out at their desks arrives on pages that are open already, and so does what readers say to it. */
class WhatIsSentArrivesIT {
    private static final String ID = "[0-9a-f-]{36}";
    private static final String TITLE = "ため池の草刈り";

    private static DemoTown town;

    @BeforeAll
    static void open() {
        town = DemoTown.open("arrives");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void aCircularWrittenInThreeStepsArrivesOnAnOpenPageAndItsConfirmationOnTheOfficers() {
        try (Window head = town.desk().enter("ASSOCIATION_HEAD", "ja");
                Window phone = town.phone().enter("RESIDENT", "ja")) {
            phone.open("/inbox");
            String circular = compose(head);
            head.words("0世帯が読みました").waitFor();

            phone.page()
                    .locator("main a[href='/circulars/" + circular + "']")
                    .first()
                    .click();
            phone.words("鎌を持ってきてください").waitFor();
            phone.button("確認しました").click();
            phone.words("ありがとうございます").waitFor();

            head.words("1世帯が読みました").waitFor();
            assertThat(head.page().locator("table td:nth-of-type(3)").allInnerTexts())
                    .as("houses that confirmed, by group")
                    .contains("1");
            nothingWentWrong(head, phone);
        }
    }

    @Test
    void aBroadcastGoesOutWhenASecondPersonHasLookedAtItAndArrivesOnAnOpenPage() {
        try (Window writer = town.desk().enter("CITY_STAFF", "ja");
                Window approver = town.desk().enter("OTHER_CITY_STAFF", "ja");
                Window phone = town.phone().enter("RESIDENT", "ja")) {
            phone.open("/inbox");
            String broadcast = write(writer);
            writer.button("承認を求めて提出する").click();
            writer.words("あなたが書いた配信です").waitFor();
            assertThat(writer.button("承認して送る").isVisible()).isFalse();

            approver.open("/desk");
            approver.words("承認を待っている配信").waitFor();
            approver.page()
                    .locator("main a[href='/desk/broadcasts/" + broadcast + "']")
                    .click();
            approver.button("承認して送る").click();

            writer.words("配信中").waitFor();
            phone.page()
                    .locator("main a[href='/broadcasts/" + broadcast + "']")
                    .first()
                    .waitFor();
            nothingWentWrong(writer, approver, phone);
        }
    }

    /** Words, whom they are for, and a look at them on a phone with how many they reach; gives the circular's id. */
    private static String compose(Window head) {
        Page page = head.open("/desk/circulars/new").page();
        page.getByLabel("件名").fill(TITLE);
        page.getByLabel("本文").fill("## 日時\n\n12月6日(日) **8時**から\n\n- 鎌を持ってきてください");
        page.getByLabel("「確認しました」を押してもらう").check();
        head.button("宛先へ進む").click();
        page.locator(".numbers").waitFor();
        assertThat(people(page)).isPositive();

        page.getByText("確かめる", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.locator(".phone-title").waitFor();
        assertThat(page.locator(".phone-screen").innerText()).contains(TITLE, "鎌を持ってきてください", "確認しました");
        page.locator(".numbers").waitFor();
        assertThat(people(page)).isPositive();

        head.button("公開して送る").click();
        page.waitForURL(Pattern.compile("/desk/circulars/" + ID + "$"));
        return last(page);
    }

    /** A drill by a template, for one district; gives the broadcast's id. */
    private static String write(Window writer) {
        Page page = writer.open("/desk/broadcasts/new").page();
        page.getByLabel("訓練として").check();
        page.locator("label.template", new Page.LocatorOptions().setHasText("避難指示"))
                .first()
                .click();
        writer.button("区域へ進む").click();
        page.locator(".pick-tree label", new Page.LocatorOptions().setHasText("米泉校下"))
                .first()
                .click();
        writer.button("内容へ進む").click();
        page.getByLabel("担当課").fill("危機管理課");
        page.getByText("見え方を確かめる", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.locator(".phone-title").waitFor();
        writer.button("下書きにして").click();
        page.waitForURL(Pattern.compile("/desk/broadcasts/" + ID + "$"));
        page.locator(".numbers").waitFor();
        assertThat(people(page)).isPositive();
        return last(page);
    }

    /** How many read it in the app, as the page counts them before anything is sent. */
    private static int people(Page page) {
        return Integer.parseInt(
                page.locator(".numbers dd").nth(1).innerText().replace(",", "").strip());
    }

    private static String last(Page page) {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void nothingWentWrong(Window... windows) {
        for (Window window : windows) {
            assertThat(window.faults()).isEmpty();
            assertThat(window.toOthers()).isEmpty();
        }
    }
}
