/** Support plans of children as the service understands them: behaviour plans and personal growth plans. */
@NullMarked
package org.shouwang.careactivity.growth;

import org.jspecify.annotations.NullMarked;
