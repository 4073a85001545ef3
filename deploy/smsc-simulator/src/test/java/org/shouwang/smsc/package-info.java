@NullMarked
package org.shouwang.smsc;

import org.jspecify.annotations.NullMarked;
