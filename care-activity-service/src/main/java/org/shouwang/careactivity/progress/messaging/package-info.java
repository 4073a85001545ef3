/** Signal events as the public reads them. */
@NullMarked
package org.shouwang.careactivity.progress.messaging;

import org.jspecify.annotations.NullMarked;
