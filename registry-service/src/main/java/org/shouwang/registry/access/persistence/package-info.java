/** The access log in MongoDB: append-only. */
@NullMarked
package org.shouwang.registry.access.persistence;

import org.jspecify.annotations.NullMarked;
