/** Who looked at whose record, when and what for. */
@NullMarked
package org.shouwang.registry.access;

import org.jspecify.annotations.NullMarked;
