package jp.kairan.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody is. */
@Schema(name = "SafetyPlace")
public enum Stay {
    HOME,
    SHELTER,
    ELSEWHERE
}
