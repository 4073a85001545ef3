@NullMarked
package org.shouwang.notification.text;

import org.jspecify.annotations.NullMarked;
