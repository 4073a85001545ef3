@NullMarked
package org.shouwang.gateway.token;

import org.jspecify.annotations.NullMarked;
