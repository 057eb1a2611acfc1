package thabian.domain.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;

/// What an invitation brought in: how many of the invited have registered, area by area, and who is silent.
///
/// @param by what the areas are
/// @param people how many people are registered, also once they were purged
public record Turnout(By by, List<Area> areas, Progress total, int people) {
    /// What a turnout is counted by.
    public enum By {
        DISTRICT,
        PROVINCE
    }

    /// One district or province.
    public record Area(String name, Progress progress) {}

    public Turnout {
        areas = List.copyOf(areas);
    }

    /// Counts the slots that are still invited: by district where all are of one province, else by province.
    public static Turnout of(Seminar seminar, List<Slot> slots) {
        List<Slot> invited = slots.stream()
                .filter(slot -> !slot.withdrawn())
                .sorted(Comparator.comparing(slot -> slot.organisation().code()))
                .toList();
        List<Invitation> invitations = invited.stream().map(Slot::invitation).toList();
        Map<String, Progress> byProvince = Progress.byProvince(invitations);
        boolean one = byProvince.size() <= 1;
        return new Turnout(
                one ? By.DISTRICT : By.PROVINCE,
                areas(one ? Progress.byDistrict(invitations) : byProvince),
                Progress.of(invitations),
                invited.stream().mapToInt(slot -> people(seminar, slot)).sum());
    }

    private static List<Area> areas(Map<String, Progress> progress) {
        return progress.entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    private static int people(Seminar seminar, Slot slot) {
        int gone = slot.filled() ? seminar.seats().size() : 0;
        return slot.registration()
                .map(registration -> registration.delegation().attendees().size())
                .orElse(gone);
    }
}
