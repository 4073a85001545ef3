/** What goes when the registry says that a person was erased. */
@NullMarked
package org.shouwang.careactivity.erasure;

import org.jspecify.annotations.NullMarked;
