package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import thabian.domain.call.Organisation;
import thabian.domain.text.Kebab;
import thabian.words.Words;

/// What Word merges into letters: a row per organisation, with its own link and code.
public record MailMerge(List<Addressee> addressees) implements Takeaway {
    /// What it is made in.
    public static final List<FileFormat> FORMATS = List.of(FileFormat.CSV);

    private static final Words WORDS = Words.of("export");

    public MailMerge {
        addressees = List.copyOf(addressees);
    }

    /// An organisation that gets a letter.
    ///
    /// @param link where it registers
    /// @param code its invitation code as people read it; empty where none is asked for
    /// @param deadline until when it registers, in words
    public record Addressee(Organisation organisation, String link, String code, String deadline) {}

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        if (format != FileFormat.CSV) {
            throw Takeaway.notMade(format);
        }
        List<Table.Heading> headings =
                List.of(MergeColumn.values()).stream().map(MergeColumn::heading).toList();
        CsvFile.write(new Table<>("", headings, addressees, this::cells), out);
    }

    private List<String> cells(Addressee addressee) {
        Organisation organisation = addressee.organisation();
        return List.of(
                organisation.code().digits(),
                organisation.name(),
                organisation.type(),
                organisation.district(),
                organisation.province(),
                addressee.link(),
                addressee.code(),
                addressee.deadline());
    }

    private enum MergeColumn {
        ORGANISATION_CODE,
        ORGANISATION_NAME,
        ORGANISATION_TYPE,
        DISTRICT,
        PROVINCE,
        LINK,
        INVITATION_CODE,
        DEADLINE;

        Table.Heading heading() {
            return new Table.Heading(WORDS.get("column." + Kebab.of(this)), 0);
        }
    }
}
