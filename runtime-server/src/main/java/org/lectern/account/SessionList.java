package org.lectern.account;

import java.util.List;

/** Sessions over REST. */
public record SessionList(List<SessionView> items) {}
