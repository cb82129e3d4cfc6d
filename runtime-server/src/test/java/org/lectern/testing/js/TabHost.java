package org.lectern.testing.js;

import java.net.URI;
import java.util.Random;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/** What {@code globals.js} makes a page's globals from. */
public final class TabHost {
    private final Tab tab;
    private final Random random;

    @HostAccess.Export
    public final BrowserStorage localStorage;

    @HostAccess.Export
    public final BrowserStorage sessionStorage;

    TabHost(Tab tab, long seed) {
        this.tab = tab;
        this.random = new Random(seed);
        this.localStorage = tab.device().localStorage();
        this.sessionStorage = tab.sessionStorage();
    }

    @HostAccess.Export
    public String origin() {
        return tab.origin().toString();
    }

    @HostAccess.Export
    public boolean online() {
        return tab.device().isOnline();
    }

    @HostAccess.Export
    public double random() {
        return random.nextDouble();
    }

    @HostAccess.Export
    public int setTimeout(Value task, double milliseconds) {
        return tab.loop().after(milliseconds, () -> run(task));
    }

    @HostAccess.Export
    public void clearTimeout(int id) {
        tab.loop().clear(id);
    }

    /** @param answered is called with status and body, or with a problem instead */
    @HostAccess.Export
    public void fetch(String method, String url, String headers, String body, Value answered) {
        tab.network().send(method, address(url), headers, body, (status, text, problem) -> {
            if (tab.isAlive()) {
                answered.executeVoid(status, text, problem);
            }
        });
    }

    /** Modules think that they lie in files; what they fetch from beside themselves lies on the server. */
    private URI address(String url) {
        var address = URI.create(url);
        return "file".equals(address.getScheme()) ? tab.origin().resolve(address.getPath()) : address;
    }

    /** {@code new URL(address, base)}, absolute. */
    @HostAccess.Export
    public String resolve(String address, String base) {
        return URI.create(base).resolve(address).toString();
    }

    @HostAccess.Export
    public String protocol(String url) {
        return URI.create(url).getScheme() + ":";
    }

    @HostAccess.Export
    public void report(String problem) {
        tab.fault(problem);
    }

    /** A file of the class path: the data-model tables. */
    @HostAccess.Export
    public String file(String address) {
        return ModuleFiles.text(address);
    }

    private void run(Value task) {
        if (tab.isAlive()) {
            task.executeVoid();
        }
    }
}
