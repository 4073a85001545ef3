/**
 * A MongoDB-compatible server for one machine: the wire protocol and the query language come from mongo-java-server,
 * the indexes, the query planner and the journal are here. For development, tests, demos and a single school; a county
 * runs MongoDB.
 */
@NullMarked
package org.shouwang.platform.embedded;

import org.jspecify.annotations.NullMarked;
