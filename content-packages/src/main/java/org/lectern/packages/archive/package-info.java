/**
 * Opens a course zip without trusting a byte of it, and rewrites it for serving. Nothing is ever unpacked to disk: an
 * upload is {@linkplain org.lectern.packages.archive.PackageArchive#open opened and checked}, then
 * {@linkplain org.lectern.packages.archive.ArchiveRewriter rewritten} once into the form that is kept and
 * {@linkplain org.lectern.packages.archive.PackageArchive#reopen reopened} to be served.
 *
 * <p>The format is PKWARE's APPNOTE.TXT 6.3.10; the clauses that classes name are its clauses.
 */
@NullMarked
package org.lectern.packages.archive;

import org.jspecify.annotations.NullMarked;
