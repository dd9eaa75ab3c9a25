package jp.kairan.translation.engines;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;

/**
 * みんなの自動翻訳＠TexTra of NICT, and the services that run its software (the "API仕様" of such a service: {@code
 * api/mt/…}, result codes inside an answer that says 200). It takes one text a call, so lines go together, one below the
 * other; where the answer has another number of lines it is of no use, and whoever asked asks line by line.
 */
final class TexTraTranslator implements Engine {
    /** The engines that NICT's own browser extension uses from Japanese. */
    private static final Map<Language, String> ENGINES = Map.ofEntries(
            entry(Language.EN, "generalNT_ja_en"),
            entry(Language.VI, "generalNT_ja_vi"),
            entry(Language.ZH_HANS, "generalNT_ja_zh-CN"),
            entry(Language.ZH_HANT, "generalNT_ja_zh-TW"),
            entry(Language.ID, "generalNT_ja_id"),
            entry(Language.PT, "voicetraNT_ja_pt-BR"),
            entry(Language.FIL, "voicetraNT_ja_fp"),
            entry(Language.KO, "generalNT_ja_ko"),
            entry(Language.MY, "generalNT_ja_my"),
            entry(Language.FR, "generalNT_ja_fr"),
            entry(Language.ES, "generalNT_ja_es"),
            entry(Language.TH, "generalNT_ja_th"));

    /** Key, name, sign-in, right, contract. */
    private static final Set<Integer> REFUSED = Set.of(500, 501, 510, 511, 530, 10003);

    /** OAuth: the token ended before its time. */
    private static final int TOKEN = 510;

    private static final int USED_UP = 10002;

    /** It could not carry it out, or something broke. */
    private static final Set<Integer> BROKEN = Set.of(531, 10001);

    private final Outgoing out;
    private final URI url;
    private final TexTraAccess access;
    private final Gaps gaps = TokenGaps.NEUTRAL;

    TexTraTranslator(Outgoing out, URI url, TexTraAccess access) {
        this.out = out;
        this.url = url;
        this.access = access;
    }

    @Override
    public String name() {
        return "textra";
    }

    @Override
    public boolean knows(Language to) {
        return ENGINES.containsKey(to);
    }

    @Override
    public Gaps gaps(Language to) {
        return gaps;
    }

    @Override
    public int linesAtOnce() {
        return 20;
    }

    /** A text of this length is answered within the time-out; its documents name no limit. */
    @Override
    public int charactersAtOnce() {
        return 2_000;
    }

    /** With the line end that parts it from the next one. */
    @Override
    public int length(Gapped line, Language to) {
        return Engine.super.length(line, to) + 1;
    }

    /** The lines of the answer; not as many as were asked for where the engine joined or cut some. */
    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        String text = order.lines().stream().map(gaps::write).collect(Collectors.joining("\n"));
        JsonNode result = ask(order.to(), text);
        if (result.path("code").asInt(-1) == TOKEN) {
            access.forget();
            result = ask(order.to(), text);
        }
        int code = result.path("code").asInt(-1);
        if (code != 0) {
            throw new Unpaid(reason(code));
        }
        String answer = Replies.text(result.path("result").path("text"));
        return answer.strip().lines().map(gaps::read).toList();
    }

    private JsonNode ask(Language to, String text) throws TranslationFailed {
        Map<String, String> form = Map.of(
                "access_token", access.token(),
                "key", access.key(),
                "name", access.user(),
                "type", "json",
                "text", text);
        Outgoing.Answer answer =
                out.post(Outgoing.at(url, "api/mt/" + ENGINES.get(to) + "/"), Form.TYPE, Form.of(form), Map.of());
        return Replies.read(answer.good()).path("resultset");
    }

    private static Reason reason(int code) {
        if (code == USED_UP) {
            return Reason.OVER_BUDGET;
        }
        if (REFUSED.contains(code)) {
            return Reason.REFUSED;
        }
        return BROKEN.contains(code) ? Reason.DOWN : Reason.UNREADABLE;
    }
}
