/** A sight as a part of a query. */
@NullMarked
package org.shouwang.registry.rights.persistence;

import org.jspecify.annotations.NullMarked;
