/** Moving a person between villages and schools, with both sides agreeing. */
@NullMarked
package org.shouwang.registry.transfer;

import org.jspecify.annotations.NullMarked;
