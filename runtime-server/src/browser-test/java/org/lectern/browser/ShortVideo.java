package org.lectern.browser;

import com.microsoft.playwright.Page;

/** A short video, as the browser itself makes one. */
final class ShortVideo {
    private static final String RECORD = """
            async frames => {
              const canvas = document.createElement("canvas");
              canvas.width = 320; canvas.height = 180;
              const pen = canvas.getContext("2d");
              const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: "video/webm;codecs=vp8"});
              const parts = [];
              recorder.ondataavailable = event => parts.push(event.data);
              const stopped = new Promise(resolve => { recorder.onstop = resolve; });
              recorder.start();
              for (let i = 0; i < frames; i++) {
                pen.fillStyle = `hsl(${i * 12} 60% 50%)`;
                pen.fillRect(0, 0, 320, 180);
                await new Promise(resolve => setTimeout(resolve, 40));
              }
              recorder.stop();
              await stopped;
              const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
              return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
            }""";

    private ShortVideo() {}

    /** WebM, in Base64; 25 frames are a second. */
    static String record(Page page, int frames) {
        return String.valueOf(page.evaluate(RECORD, frames));
    }
}
