/** What is planned and done for children and elders: rules, care plans, activities. */
@NullMarked
package org.shouwang.careactivity;

import org.jspecify.annotations.NullMarked;
