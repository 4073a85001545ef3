package org.shouwang.registry.person.app;

import org.shouwang.platform.security.Caller;

/** Requests for a correction, as far as an edit that carries one out has to know them. */
public interface NamedCorrections {

    /** How the change history names an accepted request about this person; refused when there is none the caller sees. */
    String requireAccepted(String correctionId, String personId, Caller caller);

    /** An edit that names the request is stored. */
    void carriedOut(String correctionId, String personId);
}
