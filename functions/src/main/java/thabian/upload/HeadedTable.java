package thabian.upload;

import java.util.List;
import thabian.domain.list.PlaceHeading;
import thabian.upload.sheet.FileSheet;

/// A list on a sheet: all that stands there, or one of several side by side.
///
/// @param sheet its own cells: the sheet's, with nothing in those of the tables beside it
/// @param around what its headings say of all its rows
record HeadedTable(FileSheet sheet, FoundHeadings headings, List<PlaceHeading.Clear> around) {
    /// A sheet that is one list.
    static HeadedTable of(FileSheet sheet, FoundHeadings headings) {
        return new HeadedTable(sheet, headings, List.of());
    }

    /// The rows above its headings.
    List<FileSheet.Row> above() {
        return sheet.rows().subList(0, headings.first());
    }

    /// What its headings say of a column; empty where they say nothing.
    String head(int place) {
        return headings.head(sheet, place);
    }

    /// The rows below its headings.
    List<FileSheet.Row> below() {
        return sheet.rows().subList(headings.below(), sheet.rows().size());
    }
}
