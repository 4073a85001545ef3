/** What can be done with cards and forms: print them, see whose card is due. */
@NullMarked
package org.shouwang.registry.card.app;

import org.jspecify.annotations.NullMarked;
