/** Organisations in MongoDB. */
@NullMarked
package org.shouwang.registry.organisation.persistence;

import org.jspecify.annotations.NullMarked;
