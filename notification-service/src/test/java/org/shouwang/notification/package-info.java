@NullMarked
package org.shouwang.notification;

import org.jspecify.annotations.NullMarked;
