@NullMarked
package org.shouwang.careactivity.evidence.messaging;

import org.jspecify.annotations.NullMarked;
