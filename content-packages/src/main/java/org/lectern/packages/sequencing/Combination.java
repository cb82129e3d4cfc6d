package org.lectern.packages.sequencing;

/** How the conditions of a rule combine. */
public enum Combination {
    ALL,
    ANY
}
