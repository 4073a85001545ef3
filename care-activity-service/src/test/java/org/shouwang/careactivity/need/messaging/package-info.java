@NullMarked
package org.shouwang.careactivity.need.messaging;

import org.jspecify.annotations.NullMarked;
