/** Runs the player's tests, which are written in its own language: {@code src/test/web/player}. */
package org.lectern.player;
