/** Campaigns: the same words to many at once, such as a weather warning or a term letter. */
@NullMarked
package org.shouwang.notification.campaign;

import org.jspecify.annotations.NullMarked;
