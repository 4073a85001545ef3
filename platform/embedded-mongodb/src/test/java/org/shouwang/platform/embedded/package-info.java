@NullMarked
package org.shouwang.platform.embedded;

import org.jspecify.annotations.NullMarked;
