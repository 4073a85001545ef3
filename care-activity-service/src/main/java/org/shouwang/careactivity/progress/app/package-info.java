/** Use cases of progress: recording, finding, and the ports they need. */
@NullMarked
package org.shouwang.careactivity.progress.app;

import org.jspecify.annotations.NullMarked;
