/** Correction requests in MongoDB. */
@NullMarked
package org.shouwang.registry.correction.persistence;

import org.jspecify.annotations.NullMarked;
