/** Beans and settings. */
@NullMarked
package org.shouwang.registry.config;

import org.jspecify.annotations.NullMarked;
