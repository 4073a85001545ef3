/** Stays and proposals in MongoDB. */
@NullMarked
package org.shouwang.registry.lifecycle.persistence;

import org.jspecify.annotations.NullMarked;
