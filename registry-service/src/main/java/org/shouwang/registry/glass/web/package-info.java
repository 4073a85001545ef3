/** Broken glasses over HTTP. */
@NullMarked
package org.shouwang.registry.glass.web;

import org.jspecify.annotations.NullMarked;
