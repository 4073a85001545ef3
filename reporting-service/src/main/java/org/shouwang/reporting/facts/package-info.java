/** What the reports know: facts taken from events, kept in read models and held ready in the ledger. */
@NullMarked
package org.shouwang.reporting.facts;

import org.jspecify.annotations.NullMarked;
