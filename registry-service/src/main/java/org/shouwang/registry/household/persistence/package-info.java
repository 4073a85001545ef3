/** Households in the database. */
@NullMarked
package org.shouwang.registry.household.persistence;

import org.jspecify.annotations.NullMarked;
