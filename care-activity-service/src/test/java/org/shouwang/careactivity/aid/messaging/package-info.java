@NullMarked
package org.shouwang.careactivity.aid.messaging;

import org.jspecify.annotations.NullMarked;
