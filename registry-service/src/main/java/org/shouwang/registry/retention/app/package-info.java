/** Looking ahead at retention, and acting on it. */
@NullMarked
package org.shouwang.registry.retention.app;

import org.jspecify.annotations.NullMarked;
