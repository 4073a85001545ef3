/** Cards and forms as PDF, with the fonts in them. */
@NullMarked
package org.shouwang.registry.card.pdf;

import org.jspecify.annotations.NullMarked;
