/** Broken glasses in MongoDB. */
@NullMarked
package org.shouwang.registry.glass.persistence;

import org.jspecify.annotations.NullMarked;
