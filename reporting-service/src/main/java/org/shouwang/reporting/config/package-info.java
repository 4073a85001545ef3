/** Beans and settings of the service. */
@NullMarked
package org.shouwang.reporting.config;

import org.jspecify.annotations.NullMarked;
