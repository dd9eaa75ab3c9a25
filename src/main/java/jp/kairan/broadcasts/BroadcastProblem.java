package jp.kairan.broadcasts;

import java.util.Set;
import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of broadcasts. */
public enum BroadcastProblem implements ProblemType {
    BROADCAST_STATE(
            "broadcast-state",
            409,
            "The state of the broadcast does not allow this",
            "この放送は、いまの状態ではその操作ができません。画面を新しくして、状態を確かめてください。",
            "uq_broadcast_message_open"),
    BROADCAST_CHANGED(
            "broadcast-changed",
            409,
            "Somebody else changed the broadcast in the meantime",
            "ほかの人がこの放送を先に書きかえました。最新の内容を確かめてから、もう一度操作してください。"),
    BROADCAST_EXPIRED(
            "broadcast-expired",
            409,
            "The message has expired before it went out",
            "この放送は、出す前に有効期限が過ぎました。期限と内容を直して、もう一度提出してください。"),
    SECOND_PERSON_NEEDED(
            "second-person-needed",
            409,
            "Whoever wrote or submitted a broadcast cannot approve it",
            "この放送を書いた人や提出した人は、承認できません。ほかの職員に承認してもらってください。"),
    ZONE_IN_USE(
            "zone-in-use",
            409,
            "A message that is not sent yet names the zone",
            "この区域を使って作成中の放送があります。その放送を出すか取りやめてから、もう一度操作してください。",
            "ck_broadcast_area_some"),
    ZONE_NAME_TAKEN(
            "zone-name-taken", 409, "There is a zone of this name", "同じ名前の区域がすでにあります。別の名前にしてください。", "uq_zone_name");

    private final ProblemText text;

    BroadcastProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, Set.of(constraints));
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
