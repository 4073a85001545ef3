package org.shouwang.gateway.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where accounts are kept. */
public interface Accounts {

    /** The account with this login. */
    Optional<Account> find(String login);

    /** Keeps the account as it is now, whether it was there before or not. */
    void keep(Account account);

    /**
     * Accounts of which at least one organisation is among the codes or below, by login.
     *
     * @param codes organisation codes; {@code *} for all
     * @param after login after which to begin; null for the start
     * @param limit at most this many
     */
    List<Account> under(Set<String> codes, @Nullable String after, int limit);
}
