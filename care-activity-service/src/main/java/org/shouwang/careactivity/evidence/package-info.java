/** Evidence of visits, given by consent, and quiet reviews of what is hardly plausible. Pure rules. */
@NullMarked
package org.shouwang.careactivity.evidence;

import org.jspecify.annotations.NullMarked;
