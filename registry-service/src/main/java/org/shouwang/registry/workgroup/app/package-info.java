/** What can be done with work groups: begin a term, fill an office, end it, see what is vacant. */
@NullMarked
package org.shouwang.registry.workgroup.app;

import org.jspecify.annotations.NullMarked;
