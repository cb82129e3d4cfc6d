package org.lectern.runtime.datamodel;

/**
 * Why a value may not be set.
 *
 * @param element the element as it was named
 * @param errorCode the code that the API object answers for it, e.g. 406 in SCORM 2004, 405 in SCORM 1.2
 * @param message that error in English, for people
 */
public record Violation(String element, int errorCode, String message) {}
