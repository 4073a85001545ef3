/** Transfers in MongoDB. */
@NullMarked
package org.shouwang.registry.transfer.persistence;

import org.jspecify.annotations.NullMarked;
