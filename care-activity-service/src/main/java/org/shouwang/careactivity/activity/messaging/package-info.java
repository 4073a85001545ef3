/** Activity events as the public reads them. */
@NullMarked
package org.shouwang.careactivity.activity.messaging;

import org.jspecify.annotations.NullMarked;
