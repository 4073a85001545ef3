@NullMarked
package org.shouwang.careactivity.careplan.persistence;

import org.jspecify.annotations.NullMarked;
