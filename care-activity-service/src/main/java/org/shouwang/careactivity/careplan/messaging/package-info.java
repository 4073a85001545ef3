/** Care plan events as the public reads them, and the events care plans live on. */
@NullMarked
package org.shouwang.careactivity.careplan.messaging;

import org.jspecify.annotations.NullMarked;
