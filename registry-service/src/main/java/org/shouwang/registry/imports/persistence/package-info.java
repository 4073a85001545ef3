/** Imports in MongoDB. */
@NullMarked
package org.shouwang.registry.imports.persistence;

import org.jspecify.annotations.NullMarked;
