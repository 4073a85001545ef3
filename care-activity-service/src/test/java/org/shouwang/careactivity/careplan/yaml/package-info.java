@NullMarked
package org.shouwang.careactivity.careplan.yaml;

import org.jspecify.annotations.NullMarked;
