package org.lectern.packages.archive;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The entries of one archive in a few arrays, about 35 bytes and the name for each, because a server keeps many archives
 * open and courses have thousands of files. Records are made on demand.
 */
final class EntryTable {
    private final byte[] names;
    private final int[] nameEnds;
    private final long[] dataOffsets;
    private final long[] compressedSizes;
    private final long[] sizes;
    private final int[] crcs;
    private final boolean[] deflated;
    /** Indexes ordered by name: a binary search has no bad case that a hostile archive could choose, as hashes have. */
    private final int[] byName;

    private EntryTable(Builder builder) {
        int n = builder.size;
        names = Arrays.copyOf(builder.names, n == 0 ? 0 : builder.nameEnds[n - 1]);
        nameEnds = Arrays.copyOf(builder.nameEnds, n);
        dataOffsets = Arrays.copyOf(builder.dataOffsets, n);
        compressedSizes = Arrays.copyOf(builder.compressedSizes, n);
        sizes = Arrays.copyOf(builder.sizes, n);
        crcs = Arrays.copyOf(builder.crcs, n);
        deflated = Arrays.copyOf(builder.deflated, n);
        byName = IntStream.range(0, n)
                .boxed()
                .sorted(this::compareNames)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    List<ArchiveEntry> entries() {
        return view(this::entry);
    }

    List<String> paths() {
        return view(this::path);
    }

    Optional<ArchiveEntry> find(String path) {
        int index = indexOf(path);
        return index < 0 ? Optional.empty() : Optional.of(entry(index));
    }

    boolean contains(String path) {
        return indexOf(path) >= 0;
    }

    private int indexOf(String path) {
        byte[] wanted = path.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = byName.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int index = byName[middle];
            int order = Arrays.compareUnsigned(names, nameStart(index), nameEnds[index], wanted, 0, wanted.length);
            if (order == 0) {
                return index;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private ArchiveEntry entry(int index) {
        return new ArchiveEntry(
                path(index),
                deflated[index] ? Compression.DEFLATED : Compression.STORED,
                dataOffsets[index],
                compressedSizes[index],
                sizes[index],
                crcs[index]);
    }

    private String path(int index) {
        int start = nameStart(index);
        return new String(names, start, nameEnds[index] - start, StandardCharsets.UTF_8);
    }

    private int nameStart(int index) {
        return index == 0 ? 0 : nameEnds[index - 1];
    }

    private int compareNames(int a, int b) {
        return Arrays.compareUnsigned(names, nameStart(a), nameEnds[a], names, nameStart(b), nameEnds[b]);
    }

    private <T> List<T> view(IntFunction<T> element) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return element.apply(index);
            }

            @Override
            public int size() {
                return nameEnds.length;
            }
        };
    }

    static final class Builder {
        private byte[] names;
        private final int[] nameEnds;
        private final long[] dataOffsets;
        private final long[] compressedSizes;
        private final long[] sizes;
        private final int[] crcs;
        private final boolean[] deflated;
        private int size;

        Builder(int capacity) {
            names = new byte[capacity * 48];
            nameEnds = new int[capacity];
            dataOffsets = new long[capacity];
            compressedSizes = new long[capacity];
            sizes = new long[capacity];
            crcs = new int[capacity];
            deflated = new boolean[capacity];
        }

        void add(byte[] name, DirectoryRecord record, long dataOffset) {
            int start = size == 0 ? 0 : nameEnds[size - 1];
            int end = start + name.length;
            if (end > names.length) {
                names = Arrays.copyOf(names, Math.max(end, names.length * 2));
            }
            System.arraycopy(name, 0, names, start, name.length);
            nameEnds[size] = end;
            dataOffsets[size] = dataOffset;
            compressedSizes[size] = record.compressedSize();
            sizes[size] = record.size();
            crcs[size] = record.crc32();
            deflated[size] = record.method() == ZipFormat.METHOD_DEFLATED;
            size++;
        }

        EntryTable build() {
            return new EntryTable(this);
        }
    }
}
