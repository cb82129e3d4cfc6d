package org.lectern.runtime.values;

/** Who is learning, as content may know. */
public record LearnerInfo(String id, String name) {}
