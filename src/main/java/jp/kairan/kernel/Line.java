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
 * One line of text: no control characters and no halves of characters, because neither can be shown and PostgreSQL
 * cannot store NUL nor a lone surrogate.
 */
@Pattern(regexp = "^[^\\p{Cc}\\p{Cs}]*$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    String message() default "使えない文字が含まれています / contains characters that cannot be stored";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
