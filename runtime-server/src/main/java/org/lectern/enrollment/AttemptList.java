package org.lectern.enrollment;

import java.util.List;

/** Attempts over REST, the newest first. */
public record AttemptList(List<Attempt> items) {}
