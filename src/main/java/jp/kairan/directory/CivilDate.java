package jp.kairan.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date of civil life: from the first year of Meiji to the year 2200, so that a mistyped year is told at once. */
@Constraint(validatedBy = CivilDate.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface CivilDate {
    String message() default "日付が正しくありません / not a plausible date";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides whether a date is plausible. */
    class Check implements ConstraintValidator<CivilDate, LocalDate> {
        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= 1868 && date.getYear() <= 2200);
        }
    }
}
