/** Reads the rules and the term calendar from YAML and refuses what makes no sense, in Chinese and English. */
@NullMarked
package org.shouwang.careactivity.careplan.yaml;

import org.jspecify.annotations.NullMarked;
