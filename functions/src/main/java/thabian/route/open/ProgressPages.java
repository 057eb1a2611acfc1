package thabian.route.open;

import java.util.function.Function;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.Links;
import thabian.page.open.Pages;
import thabian.page.open.Standing;
import thabian.route.AskedProvince;
import thabian.route.BySeminar;

/// The page by which a district office (อำเภอ) chases its own: who is in and who is silent, without personal data.
public final class ProgressPages {
    private final BySeminar bySeminar;
    private final Slots slots;
    private final Function<ApiRequest, Pages> pages;

    public ProgressPages(BySeminar bySeminar, Slots slots, Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.slots = slots;
        this.pages = pages;
    }

    /// `GET /s/{seminar}/progress`; of several provinces one is chosen first.
    public ApiResponse progress(ApiRequest request) {
        return bySeminar.answerNow(
                request,
                seminar -> ApiResponse.page(
                        200,
                        AskedProvince.of(seminar, request.query("province"))
                                .map(province -> pages.apply(request)
                                        .progress(new Standing(
                                                seminar,
                                                province,
                                                slots.invitations(seminar.id(), province.digits()),
                                                form(request, seminar, province),
                                                request.receivedAt())))
                                .orElseGet(
                                        () -> pages.apply(request).progressProvinces(seminar, request.receivedAt()))));
    }

    /// Where a province registers; of one alone the address is the seminar's.
    private static String form(ApiRequest request, Seminar seminar, Province province) {
        Links links = new Links(request.base());
        return seminar.provinces().size() > 1 ? links.seminar(seminar.id(), province) : links.seminar(seminar.id());
    }
}
