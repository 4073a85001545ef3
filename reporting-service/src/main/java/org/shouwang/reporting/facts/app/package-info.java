/** Taking facts in, and filling the ledger when the service starts. */
@NullMarked
package org.shouwang.reporting.facts.app;

import org.jspecify.annotations.NullMarked;
