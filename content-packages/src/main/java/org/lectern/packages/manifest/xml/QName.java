package org.lectern.packages.manifest.xml;

/** A name as written, cut at its first colon. A name that begins or ends with a colon has no prefix. */
record QName(String prefix, String local) {
    static QName parse(String written) {
        int colon = written.indexOf(':');
        if (colon <= 0 || colon == written.length() - 1) {
            return new QName("", written.replace(':', '_'));
        }
        return new QName(
                written.substring(0, colon), written.substring(colon + 1).replace(':', '_'));
    }
}
