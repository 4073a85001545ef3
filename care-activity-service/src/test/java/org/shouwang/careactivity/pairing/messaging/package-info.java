@NullMarked
package org.shouwang.careactivity.pairing.messaging;

import org.jspecify.annotations.NullMarked;
