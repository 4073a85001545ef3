@NullMarked
package org.shouwang.platform.outbox;

import org.jspecify.annotations.NullMarked;
