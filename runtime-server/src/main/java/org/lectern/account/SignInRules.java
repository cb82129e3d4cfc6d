package org.lectern.account;

import java.time.Duration;

/**
 * How often a password may be tried.
 *
 * @param tries wrong ones in a row until an account is locked
 * @param lockout how long it is locked then
 * @param failuresPerAddress wrong ones from one address of the network in that time, for whatever accounts
 */
public record SignInRules(int tries, Duration lockout, int failuresPerAddress) {}
