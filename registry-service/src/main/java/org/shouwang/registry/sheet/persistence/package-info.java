/** Printed sheets in MongoDB. */
@NullMarked
package org.shouwang.registry.sheet.persistence;

import org.jspecify.annotations.NullMarked;
