package thabian.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.mail;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

class ListPartTest {
    private final SplittableRandom random = new SplittableRandom(11);

    private static List<Invitee> invitees(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Invitee.of(anOrganisation("676" + "%04d".formatted(i))))
                .toList();
    }

    /// Names and addresses in which nothing repeats itself.
    private Invitee strange(int number) {
        String letters = letters(200);
        return new Invitee(
                new Organisation(
                        new OrganisationCode("676" + "%04d".formatted(number)),
                        letters,
                        "อบต.",
                        letters(60),
                        letters(60)),
                new Reach(
                        Optional.of(mail("a" + number + "@x.example")),
                        Optional.of(new PhoneNumber("032111222", Optional.of("12")))));
    }

    private String letters(int count) {
        return random.ints(count, 0x0E01, 0x0E2F).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static TargetList.Difference difference(List<Invitee> added, List<Invitee> withdrawn) {
        return Given.difference(added, List.of(), List.of(), withdrawn, List.of());
    }

    @Test
    void aListOfAProvinceIsOnePart() {
        Invitee changed = invitees(1).getFirst();
        ListPart part = ListPart.of(Given.difference(
                        invitees(85).subList(1, 80),
                        List.of(new TargetList.ChangedInvitee(changed, strange(0))),
                        invitees(90).subList(80, 81),
                        invitees(90).subList(85, 90),
                        List.of()))
                .getFirst();
        assertThat(part.rows()).isEqualTo(85);
        assertThat(part.invited())
                .hasSize(80)
                .extracting(ListPart.Entering::invitee)
                .doesNotContain(changed);
        assertThat(part.leaving()).hasSize(5);
        assertThat(ListPart.unpack(part.pack())).isEqualTo(part);
    }

    @Test
    void nothingToDoIsNoPart() {
        assertThat(ListPart.of(difference(List.of(), List.of()))).isEmpty();
    }

    @Test
    void aLongListIsCutAndNobodyIsLost() {
        List<Invitee> added = invitees(1_030);
        List<Invitee> withdrawn = invitees(2_000).subList(1_100, 1_720);
        List<ListPart> parts = ListPart.of(difference(added, withdrawn));
        assertThat(parts).extracting(ListPart::rows).containsExactly(500, 500, 500, 150);
        assertThat(parts.stream().flatMap(part -> part.invited().stream().map(ListPart.Entering::invitee)))
                .containsExactlyElementsOf(added);
        assertThat(parts.stream().flatMap(part -> part.leaving().stream().map(ListPart.Leaving::code)))
                .containsExactlyElementsOf(withdrawn.stream()
                        .map(invitee -> invitee.organisation().code())
                        .toList());
    }

    @Test
    void whatDoesNotCompressIsCutSmaller() {
        List<Invitee> added = IntStream.range(0, 500).mapToObj(this::strange).toList();
        List<ListPart> parts = ListPart.of(difference(added, List.of()));
        assertThat(parts)
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.pack().length).isLessThanOrEqualTo(ListPart.BYTES));
        assertThat(parts.stream()
                        .map(part -> ListPart.unpack(part.pack()))
                        .flatMap(part -> part.invited().stream().map(ListPart.Entering::invitee)))
                .containsExactlyElementsOf(added);
    }
}
