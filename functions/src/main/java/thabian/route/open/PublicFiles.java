package thabian.route.open;

import java.util.function.BiFunction;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.HttpProblem;
import thabian.http.Problem;
import thabian.json.OpenApi;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.picture.CardPicture;
import thabian.qr.QrCode;
import thabian.route.BySeminar;

/// What pages, letters and chats are made with: assets, and a seminar's QR and card.
public final class PublicFiles {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String AN_HOUR = "public, max-age=3600";

    private final BySeminar bySeminar;
    private final Assets assets;

    public PublicFiles(BySeminar bySeminar, Assets assets) {
        this.bySeminar = bySeminar;
        this.assets = assets;
    }

    /// `GET /assets/{file}`.
    public ApiResponse asset(ApiRequest request) {
        return assets.find(request.variable("file"))
                .map(asset -> kept(ApiResponse.bytes(asset.type(), asset.content()), FOR_EVER))
                .orElseGet(() -> ApiResponse.problem(Problem.of(HttpProblem.UNKNOWN_ASSET)));
    }

    /// `GET /api/openapi.json`: the contract, for programs and their makers.
    public ApiResponse openApi(ApiRequest request) {
        return kept(ApiResponse.text(Bodies.JSON, OpenApi.document(request.prefix())), AN_HOUR);
    }

    /// `GET /s/{seminar}/qr.svg`. Other sites may show it.
    public ApiResponse qrSvg(ApiRequest request) {
        return qr(request, (code, seminar) -> ApiResponse.text("image/svg+xml", code.svg(seminar.title())));
    }

    /// `GET /s/{seminar}/qr.png`; `size` in pixels, from 1,000.
    public ApiResponse qrPng(ApiRequest request) {
        return qr(request, (code, _) -> ApiResponse.bytes("image/png", code.png(size(request.query("size")))));
    }

    /// `GET /s/{seminar}/card.png`: what chats show under a forwarded link. Its address changes with what it says.
    public ApiResponse card(ApiRequest request) {
        return bySeminar.answer(
                request,
                seminar -> kept(ApiResponse.bytes("image/png", CardPicture.png(seminar)), AN_HOUR)
                        .with("Cross-Origin-Resource-Policy", "cross-origin"));
    }

    private ApiResponse qr(ApiRequest request, BiFunction<QrCode, Seminar, ApiResponse> picture) {
        return bySeminar.answer(request, seminar -> {
            Links links = new Links(request.base());
            QrCode code = QrCode.of(OrganisationCode.find(request.query("org"))
                    .map(own -> links.seminar(seminar.id(), own))
                    .orElseGet(() -> links.seminar(seminar.id())));
            return kept(picture.apply(code, seminar), AN_HOUR).with("Cross-Origin-Resource-Policy", "cross-origin");
        });
    }

    /// An answer that caches may keep, each as it came: the gateway compresses it for who takes that.
    private static ApiResponse kept(ApiResponse answer, String howLong) {
        return answer.with("Cache-Control", howLong).with("Vary", "Accept-Encoding");
    }

    private static int size(String pixels) {
        return pixels.matches("[0-9]{1,5}") ? Integer.parseInt(pixels) : 0;
    }
}
