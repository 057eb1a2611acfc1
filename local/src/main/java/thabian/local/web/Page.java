package thabian.local.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The frame of every page of the laptop: head, style, the way back to `/local`.
public final class Page {
    private static final LocalHtml STYLE = new LocalHtml(read("local.css"));

    private Page() {}

    /// The whole document with this title, which is its heading too, and this content.
    public static LocalHtml of(String title, LocalHtml content) {
        return LocalHtml.of("""
                <!doctype html>
                <html lang="th">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} · ทะเบียน</title>
                <style>{}</style>
                </head>
                <body>
                <header><a href="/local">ทะเบียน <span lang="en">on this laptop</span></a></header>
                <main>
                <h1>{}</h1>
                {}
                </main>
                </body>
                </html>
                """, title, STYLE, title, content);
    }

    private static String read(String name) {
        try (var stream = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
