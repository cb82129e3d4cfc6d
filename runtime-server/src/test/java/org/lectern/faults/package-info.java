/**
 * Nothing acknowledged is lost, nothing is applied twice: learners with the player's own modules against a server and a
 * PostgreSQL that are killed at any moment, over a network that loses, repeats and delays. See {@code docs/faults.md}.
 */
package org.lectern.faults;
