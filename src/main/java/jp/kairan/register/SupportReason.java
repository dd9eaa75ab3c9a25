package jp.kairan.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody needs help in an evacuation (避難支援等を必要とする事由, 災害対策基本法 49条の10 第2項). */
@Schema(
        description = "CARE_LEVEL 要介護, PHYSICAL 身体障害, INTELLECTUAL 知的障害, MENTAL 精神障害, INTRACTABLE_DISEASE 難病, "
                + "ALONE 一人暮らしの高齢者など, PREGNANT_INFANT 妊産婦・乳幼児, FOREIGN 日本語が難しい方, OTHER その他")
enum SupportReason {
    CARE_LEVEL,
    PHYSICAL,
    INTELLECTUAL,
    MENTAL,
    INTRACTABLE_DISEASE,
    ALONE,
    PREGNANT_INFANT,
    FOREIGN,
    OTHER
}
