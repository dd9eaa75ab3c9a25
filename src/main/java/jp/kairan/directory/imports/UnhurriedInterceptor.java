package jp.kairan.directory.imports;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionManager;

/** Gives the transactions that begin inside an {@link Unhurried} operation fifteen minutes. */
@Unhurried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class UnhurriedInterceptor {
    private static final int SECONDS = 15 * 60;

    private final TransactionManager transactions;

    UnhurriedInterceptor(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        transactions.setTransactionTimeout(SECONDS);
        try {
            return invocation.proceed();
        } finally {
            transactions.setTransactionTimeout(0); // back to the default, because the thread serves other requests next
        }
    }
}
