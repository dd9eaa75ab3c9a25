package jp.kairan.gate;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a creating POST: with an {@code Idempotency-Key} header the same key and request give the same answer for at
 * least 72 hours, and the same key with another request is refused with 422. The creation and the remembered answer are
 * one transaction. A 202 is not remembered, because what was asked is not done yet. Works for operations whose answer
 * is an entity or a {@code RestResponse}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
