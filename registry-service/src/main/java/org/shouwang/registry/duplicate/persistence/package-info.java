/** Suspected pairs and merges in MongoDB. */
@NullMarked
package org.shouwang.registry.duplicate.persistence;

import org.jspecify.annotations.NullMarked;
