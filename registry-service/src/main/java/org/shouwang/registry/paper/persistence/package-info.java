/** Papers and their scans in the database. */
@NullMarked
package org.shouwang.registry.paper.persistence;

import org.jspecify.annotations.NullMarked;
