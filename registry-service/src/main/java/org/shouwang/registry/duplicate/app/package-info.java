/** Finding, deciding on and merging duplicates. */
@NullMarked
package org.shouwang.registry.duplicate.app;

import org.jspecify.annotations.NullMarked;
