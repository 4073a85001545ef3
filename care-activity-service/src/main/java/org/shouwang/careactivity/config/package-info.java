/** Configuration and beans. */
@NullMarked
package org.shouwang.careactivity.config;

import org.jspecify.annotations.NullMarked;
