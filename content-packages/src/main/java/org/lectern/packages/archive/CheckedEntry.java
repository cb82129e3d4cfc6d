package org.lectern.packages.archive;

/**
 * A header of the directory that passed the rules for itself.
 *
 * @param path beneath the package; for a folder, without the slash at its end
 * @param folder whether it stands for a folder and so is not a file of the package
 */
record CheckedEntry(String path, boolean folder, DirectoryRecord record) {
    boolean sameContent(CheckedEntry other) {
        return record.crc32() == other.record.crc32() && record.size() == other.record.size();
    }
}
