/** Papers that people are given: contact cards with their register, forms to fill and to sign. */
@NullMarked
package org.shouwang.registry.card;

import org.jspecify.annotations.NullMarked;
