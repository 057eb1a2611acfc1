package thabian.function;

import java.util.function.Function;
import thabian.domain.Slots;
import thabian.page.Pages;
import thabian.page.Standing;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;

/// The page by which a district office (อำเภอ) chases its own: who is in and who is silent, without personal data.
final class ProgressPages {
    private final BySeminar bySeminar;
    private final Slots slots;
    private final Function<ApiRequest, Pages> pages;

    ProgressPages(BySeminar bySeminar, Slots slots, Function<ApiRequest, Pages> pages) {
        this.bySeminar = bySeminar;
        this.slots = slots;
        this.pages = pages;
    }

    /// `GET /s/{seminar}/progress`; of several provinces one is chosen first.
    ApiResponse progress(ApiRequest request) {
        return bySeminar.answerNow(
                request,
                seminar -> ApiResponse.page(
                        200,
                        SeminarApi.province(seminar, request.query("province"))
                                .map(province -> pages.apply(request)
                                        .progress(new Standing(
                                                seminar,
                                                province,
                                                slots.invitations(seminar.id(), province.digits()),
                                                request.receivedAt())))
                                .orElseGet(() -> pages.apply(request).progressProvinces(seminar))));
    }
}
