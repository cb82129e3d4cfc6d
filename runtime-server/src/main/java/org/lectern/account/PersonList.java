package org.lectern.account;

import java.util.List;

/** Users over REST. */
public record PersonList(List<PersonView> items) {}
