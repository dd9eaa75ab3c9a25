package jp.kairan.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of any number of lines: of the control characters only line breaks and tabs, and no halves of characters; the
 * reasons are those of {@link Line}.
 */
@Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Lines {
    String message() default "使えない文字が含まれています / contains characters that cannot be stored";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
