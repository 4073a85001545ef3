/** Reading the topics from their beginning. */
@NullMarked
package org.shouwang.reporting.rebuild.messaging;

import org.jspecify.annotations.NullMarked;
