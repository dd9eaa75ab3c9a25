package jp.kairan.shelters;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of the register of shelters. */
public enum ShelterProblem implements ProblemType {
    STRUCK_OFF("shelter-struck-off", 409, "The shelter is no longer on the register", "この避難所は登録から外れています。"),
    CODE_TAKEN(
            "shelter-code-taken",
            409,
            "Another shelter has this code or national ID",
            "同じ番号の避難所がすでに登録されています。番号を確かめてください。",
            "uq_shelter_code",
            "uq_shelter_national_id"),
    LIST_REFUSED(
            "shelter-list-refused",
            409,
            "The list has faults and cannot be applied",
            "誤りのある一覧のため、反映できません。直してから送り直してください。"),
    LIST_OUTDATED(
            "shelter-list-outdated",
            409,
            "The list would no longer make the difference that was shown",
            "確認した内容と違います。もう一度一覧を送り、違いを確かめてください。");

    private final ProblemText text;

    ShelterProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
