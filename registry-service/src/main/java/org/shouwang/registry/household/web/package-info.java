/** Households over HTTP. */
@NullMarked
package org.shouwang.registry.household.web;

import org.jspecify.annotations.NullMarked;
