package thabian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOrJsonTest {
    /// `Accept` as the world sends it, and what comes of it: below the API, then elsewhere. A minus is no header.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Chrome, Edge, LINE on Android | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7 | page | page
            Firefox                       | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | page | page
            Firefox 66 to 91              | text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | page | page
            Safari, LINE on iPhone        | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | page | page
            Internet Explorer 11          | text/html, application/xhtml+xml, */* | json | page
            Internet Explorer 11, old     | text/html, application/xhtml+xml, image/jxr, */* | json | page
            a picture in Chrome           | image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | json | page
            fetch, curl, requests, wget   | */* | json | page
            Go, Java HttpClient, urllib   | - | json | page
            PowerShell, Apps Script       | - | json | page
            Java URLConnection            | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | json | page
            Java URLConnection, newer     | text/html, image/gif, image/jpeg, */*; q=0.2 | json | page
            Excel Power Query             | */* | json | page
            Excel, as it opens a link     | image/gif, image/jpeg, image/pjpeg, application/x-ms-application, application/xaml+xml, */* | json | page
            axios                         | application/json, text/plain, */* | json | page
            jQuery                        | application/json, text/javascript, */*; q=0.01 | json | json
            an API client                 | application/json | json | json
            an API client that knows      | application/problem+json, application/json;q=0.9 | json | json
            JSON first                    | application/json, text/html;q=0.1 | json | json
            JSON first, wildcard too      | application/json, text/html;q=0.9, */*;q=0.8 | json | json
            a page first                  | text/html, application/json;q=0.5 | page | page
            a page or nothing             | text/html | page | page
            any text                      | text/* | page | page
            lynx                          | text/html, text/plain, text/sgml, text/css, application/xhtml+xml, */*;q=0.01 | page | page
            both alike                    | text/html, application/json | json | page
            no page at all                | text/html;q=0, */* | json | json
            no JSON at all                | application/json;q=0, application/problem+json;q=0, */* | page | page
            neither                       | image/png | json | page
            nothing readable              | ;;q=x,, | json | page
            """)
    void everyAskerGetsWhatItReads(String asker, String accept, String belowApi, String elsewhere) {
        Preferences preferences = Preferences.of(accept.equals("-") ? "" : accept);
        assertThat(PageOrJson.page(true, preferences, Optional.empty()))
                .as("%s below /api", asker)
                .isEqualTo(belowApi.equals("page"));
        assertThat(PageOrJson.page(false, preferences, Optional.empty()))
                .as("%s elsewhere", asker)
                .isEqualTo(elsewhere.equals("page"));
    }

    @ParameterizedTest
    @CsvSource({"navigate, true", "cors, false", "no-cors, false", "same-origin, false"})
    void aBrowserOnItsWayGetsAPageHoweverShortItsAcceptIs(String mode, boolean page) {
        assertThat(PageOrJson.page(true, Preferences.of("text/html,*/*;q=0.8"), Optional.of(mode)))
                .isEqualTo(page);
    }
}
