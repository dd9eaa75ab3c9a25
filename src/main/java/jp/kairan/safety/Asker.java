package jp.kairan.safety;

import jp.kairan.identity.Bearers.Bearer;
import jp.kairan.kernel.Language;

/**
 * Who wants to know what is asked of them.
 *
 * @param language the one the request asks for, null where it asks for none
 */
record Asker(Bearer bearer, Language language) {}
