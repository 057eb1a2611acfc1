package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.RowFault;
import thabian.domain.list.TargetList;
import thabian.upload.sheet.UploadTrouble;

/// What tests expect of a reading.
final class Read {
    private Read() {}

    /// A file by itself: nobody is known, nothing answered.
    static Reading reading(byte[] file) {
        return TargetFile.read(file, NationalRegister.EMPTY, ListAnswers.NONE);
    }

    static TargetList list(byte[] file) {
        Reading reading = reading(file);
        assertThat(reading).isInstanceOf(Reading.Faultless.class);
        return ((Reading.Faultless) reading).checked().list();
    }

    static List<Invitee> invitees(byte[] file) {
        return list(file).rows().stream().map(TargetList.Row::invitee).toList();
    }

    /// The rows of a list as they stood in the file.
    static List<List<String>> organisations(byte[] file) {
        return invitees(file).stream().map(Invitee::organisation).map(Read::row).toList();
    }

    static List<String> row(Organisation organisation) {
        return List.of(
                organisation.code().digits(),
                organisation.name(),
                organisation.type(),
                organisation.district(),
                organisation.province());
    }

    static List<RowFault> faults(byte[] file) {
        Reading reading = reading(file);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) reading).checked().faults().told();
    }

    /// The faults as `row column code other`.
    static Stream<String> told(byte[] file) {
        return faults(file).stream()
                .map(fault -> (fault.place() + " " + fault.column().id() + " "
                                + fault.code().id() + " " + fault.other())
                        .strip());
    }

    static Reading.Unreadable unreadable(byte[] file) {
        Reading reading = reading(file);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }

    static UploadTrouble trouble(byte[] file) {
        return unreadable(file).trouble();
    }
}
