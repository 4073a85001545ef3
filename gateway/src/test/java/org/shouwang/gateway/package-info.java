@NullMarked
package org.shouwang.gateway;

import org.jspecify.annotations.NullMarked;
