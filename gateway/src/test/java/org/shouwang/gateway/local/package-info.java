@NullMarked
package org.shouwang.gateway.local;

import org.jspecify.annotations.NullMarked;
