/** Where a rebuild stands, kept in MongoDB. */
@NullMarked
package org.shouwang.reporting.rebuild.persistence;

import org.jspecify.annotations.NullMarked;
