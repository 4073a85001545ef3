/** The work group of a village or town: its term of office, who holds which office, what is vacant. */
@NullMarked
package org.shouwang.registry.workgroup;

import org.jspecify.annotations.NullMarked;
