package jp.kairan.accounts;

import java.util.List;

/** What a feature keeps about a person: each feature says it for itself, so that deleting one needs no change elsewhere. */
public interface Holdings {
    /**
     * Everything it keeps about somebody, in the transaction of who asks: every part, also those with nothing in them.
     * Never a token, a code or a secret, and of other people nothing but what the person is shown anyway.
     */
    List<Holding> of(Owner owner);
}
