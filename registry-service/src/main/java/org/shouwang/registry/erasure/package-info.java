/** Erasing people: who may, what goes, and that it goes everywhere. */
@NullMarked
package org.shouwang.registry.erasure;

import org.jspecify.annotations.NullMarked;
