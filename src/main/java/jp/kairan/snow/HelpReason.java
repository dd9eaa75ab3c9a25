package jp.kairan.snow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a household cannot shovel itself. No finer than this, because illness and disability need special care under the law
 * (個人情報保護法, article 2 paragraph 3) and nobody needs to know which it is to bring a shovel.
 */
@Schema(name = "SnowHelpReason", description = "AGE 高齢, HEALTH 病気・障害・妊娠など (not told apart), OTHER その他")
enum HelpReason {
    AGE,
    HEALTH,
    OTHER
}
