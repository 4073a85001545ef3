/** Who may do and see what: the one declared table. */
@NullMarked
package org.shouwang.registry.rights;

import org.jspecify.annotations.NullMarked;
