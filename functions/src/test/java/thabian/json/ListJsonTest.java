package thabian.json;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.anOrganisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListJob;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.given.Given;

class ListJsonTest {
    private static final Invitee FIRST = Invitee.of(anOrganisation("6760607"));
    private static final Invitee SECOND = Invitee.of(anOrganisation("6760608"));

    @Test
    void whomAColleagueDealtWithMeanwhileIsToldAndNotCounted() {
        TargetList.Difference ordered =
                Given.difference(List.of(FIRST, SECOND), List.of(), List.of(), List.of(), List.of());
        ListJob job = Given.ordered(ordered)
                .having(
                        0,
                        new ListJob.Spared(
                                Set.of(),
                                List.of(new ListJob.LeftAlone(
                                        ListJob.Effect.ADDED,
                                        SECOND.organisation().code()))),
                        NOW);
        assertThat(ListJson.job(job)).containsEntry("added", 1).containsEntry("leftAlone", List.of("6760608"));
        TypedList typed = new TypedList(List.of(), List.of(), List.of(), true, false, Set.of(), Set.of());
        CheckedList checked = CheckedList.of(typed, NationalRegister.EMPTY, ListAnswers.NONE);
        Map<String, Object> told = ListJson.taken(ordered.writtenBy(job), checked);
        assertThat(told)
                .containsEntry("added", 1)
                .containsEntry("leftAlone", List.of(OrganisationJson.of(SECOND.organisation())));
    }
}
