package org.shouwang.registry.imports.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Shows how far an import is; only to those who could have started it. */
@Service
public final class ViewImport {

    private final Imports imports;

    ViewImport(Imports imports) {
        this.imports = imports;
    }

    /** The import. */
    public Import view(String id, Caller caller) {
        Rights.require(Operation.GET_IMPORT, caller);
        return imports.find(id, caller.subject(), Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    /** Its rows that were refused or changed something. */
    public List<RowOutcome> rows(String id, @Nullable Outcome outcome, long afterRow, int limit, Caller caller) {
        view(id, caller);
        return imports.rows(id, outcome, afterRow, limit);
    }
}
