/** Correction requests over HTTP. */
@NullMarked
package org.shouwang.registry.correction.web;

import org.jspecify.annotations.NullMarked;
