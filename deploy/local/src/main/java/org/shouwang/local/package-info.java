/** The whole platform on one machine without containers: processes, ports, secrets, clock. */
@NullMarked
package org.shouwang.local;

import org.jspecify.annotations.NullMarked;
