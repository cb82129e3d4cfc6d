package org.lectern.testing.js;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;

/**
 * A browser's {@code Storage}, which outlives the tabs that use it. Like a browser's it has a quota and throws when a
 * value does not fit.
 */
public final class BrowserStorage {
    private static final int QUOTA = 5_000_000;

    private final Map<String, String> items = new LinkedHashMap<>();
    private int quota = QUOTA;

    /** @param characters keys and values together, in UTF-16 units */
    public synchronized void limit(int characters) {
        quota = characters;
    }

    /** What is in it now. */
    public synchronized Map<String, String> items() {
        return Map.copyOf(items);
    }

    @HostAccess.Export
    public synchronized int size() {
        return items.size();
    }

    @HostAccess.Export
    public synchronized String key(int index) {
        return index < items.size() ? new ArrayList<>(items.keySet()).get(index) : null;
    }

    @HostAccess.Export
    public synchronized String getItem(String key) {
        return items.get(key);
    }

    @HostAccess.Export
    public synchronized void setItem(String key, String value) {
        var before = items.get(key);
        var others = items.entrySet().stream()
                .mapToInt(item -> item.getKey().length() + item.getValue().length())
                .sum();
        var own = before == null ? 0 : key.length() + before.length();
        if (others - own + key.length() + value.length() > quota) {
            throw new IllegalStateException("QuotaExceededError");
        }
        items.put(key, value);
    }

    @HostAccess.Export
    public synchronized void removeItem(String key) {
        items.remove(key);
    }
}
