/** Asks the table before any operation begins. */
@NullMarked
package org.shouwang.registry.rights.web;

import org.jspecify.annotations.NullMarked;
