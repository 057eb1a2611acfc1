package thabian.route.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.given.Given;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.Links;
import thabian.memory.MemorySeminars;
import thabian.memory.MemoryStore;
import thabian.page.Assets;
import thabian.page.open.Pages;
import thabian.route.BySeminar;

class PublicFilesTest {
    private final Assets assets = new Assets();
    private final MemorySeminars seminars = new MemorySeminars(new MemoryStore(), () -> 0);
    private final PublicFiles files = new PublicFiles(new BySeminar(seminars), assets);

    @BeforeEach
    void open() {
        Given.put(seminars, Given.theSeminar());
    }

    @Test
    void anAssetIsKeptForEverAsItCame() throws IOException {
        String page = new Pages(new Links(""), new Links("https://seminar.example"), assets).problem("", "");
        Matcher css = Pattern.compile("/assets/([^\"]+\\.css)").matcher(page);
        assertThat(css.find()).isTrue();

        assertHeaders(files.asset(request(Map.of("file", css.group(1)))))
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void aQrIsKeptForAnHourAsItCame() throws IOException {
        ApiRequest seminar = request(Map.of("seminar", "ita-2564"));
        assertHeaders(files.qrSvg(seminar))
                .containsEntry("Content-Type", "image/svg+xml")
                .containsEntry("Cache-Control", "public, max-age=3600")
                .containsEntry("Vary", "Accept-Encoding");
        assertHeaders(files.qrPng(seminar))
                .containsEntry("Content-Type", "image/png")
                .containsEntry("Cache-Control", "public, max-age=3600")
                .containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void aCardIsAPictureThatChatsShow() throws IOException {
        assertHeaders(files.card(request(Map.of("seminar", "ita-2564"))))
                .containsEntry("Content-Type", "image/png")
                .containsEntry("Cache-Control", "public, max-age=3600")
                .containsEntry("Cross-Origin-Resource-Policy", "cross-origin");
        assertHeaders(files.card(request(Map.of("seminar", "another")))).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void whatIsNotThereIsNotKept() throws IOException {
        assertHeaders(files.asset(request(Map.of("file", "app.css")))).containsEntry("Cache-Control", "no-store");
        assertHeaders(files.qrSvg(request(Map.of("seminar", "another")))).containsEntry("Cache-Control", "no-store");
    }

    private static ApiRequest request(Map<String, String> variables) throws IOException {
        return ApiRequest.read(new ByteArrayInputStream(JSON.std.asBytes(
                Map.of("pathParameters", variables, "requestContext", Map.of("domainName", "api.example")))));
    }

    private static MapAssert<String, String> assertHeaders(ApiResponse answer) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        answer.write(json);
        return assertThat(JSON.std.mapFrom(json.toByteArray()).get("headers"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class));
    }
}
