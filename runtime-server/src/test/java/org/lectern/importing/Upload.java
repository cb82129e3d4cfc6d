package org.lectern.importing;

/**
 * What a test uploads.
 *
 * @param code of the refusal, or of the oddity that is tolerated
 */
record Upload(String what, String code, byte[] zip) {
    @Override
    public String toString() {
        return what.replaceAll("\\p{Cntrl}", "?") + " → " + code;
    }
}
