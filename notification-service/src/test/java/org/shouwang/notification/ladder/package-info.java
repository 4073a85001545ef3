@NullMarked
package org.shouwang.notification.ladder;

import org.jspecify.annotations.NullMarked;
