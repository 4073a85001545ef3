/** Work groups as documents. */
@NullMarked
package org.shouwang.registry.workgroup.persistence;

import org.jspecify.annotations.NullMarked;
