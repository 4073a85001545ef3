/** Tests of following duties and climbing their ladders. */
@NullMarked
package org.shouwang.notification.ladder.app;

import org.jspecify.annotations.NullMarked;
