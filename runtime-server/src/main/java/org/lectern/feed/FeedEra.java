package org.lectern.feed;

/**
 * How the database counts its transactions.
 *
 * @param number counts how often the database was restored elsewhere
 * @param nextXid no transaction that has ended has this id or a larger one
 */
record FeedEra(int number, long nextXid) {}
