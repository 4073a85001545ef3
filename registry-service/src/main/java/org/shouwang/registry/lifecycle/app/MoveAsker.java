package org.shouwang.registry.lifecycle.app;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.lifecycle.Proposal;

/** Port to transfers: a move that was agreed to is asked for there, and the other side decides. */
public interface MoveAsker {

    /** Asks for it; when it is asked for already, that is enough. */
    void ask(Proposal proposal, @Nullable String words, Caller caller);
}
