@NullMarked
package org.shouwang.gateway.edge;

import org.jspecify.annotations.NullMarked;
