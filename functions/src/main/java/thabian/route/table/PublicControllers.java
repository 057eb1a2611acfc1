package thabian.route.table;

import thabian.route.open.EditPages;
import thabian.route.open.ProblemPages;
import thabian.route.open.ProgressPages;
import thabian.route.open.PublicFiles;
import thabian.route.open.PublicPages;
import thabian.route.open.RegistrationApi;
import thabian.route.open.SeminarApi;
import thabian.route.open.SlipPages;

/// What answers everyone who has no account.
public record PublicControllers(
        PublicPages pages,
        ProgressPages progress,
        SlipPages slips,
        EditPages edits,
        PublicFiles files,
        ProblemPages problems,
        SeminarApi seminars,
        RegistrationApi registrations) {}
