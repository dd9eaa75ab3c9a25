package jp.kairan.broadcasts.chain;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of getting shelters opened. */
enum ChainProblem implements ProblemType {
    CALL_OVER("shelter-call-over", 409, "The call of the shelter was called off before this", "この避難所の開設の依頼は取り消されています。"),
    KEEPER_NAMED(
            "shelter-keeper-named",
            409,
            "The person keeps this shelter in these days already",
            "この人はその期間、すでにこの避難所の鍵を預かる人か代わりの人になっています。",
            "uq_shelter_keeper_once"),
    DEPARTURE_KEEPER(
            "departure-keeper",
            409,
            "Nobody else keeps the key of a shelter",
            "ほかに鍵を預かる人のいない避難所があるため、退会できません。先に市の担当者に連絡し、鍵を引き継いでください。"),
    PROPOSAL_DROPPED("shelter-proposal-dropped", 409, "The proposal was dropped", "この案はすでに取り下げられています。");

    private final ProblemText text;

    ChainProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
