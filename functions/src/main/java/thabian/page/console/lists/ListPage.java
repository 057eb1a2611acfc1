package thabian.page.console.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListRemark;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.jte.console.JtelistGenerated;
import thabian.words.RowFaults;

/// The page of a seminar's target list: how many are on it, the form to hand in another, and what comes of one that was
/// handed in.
///
/// @param underWay the lists that are not written yet
/// @param present how many are on the list now, in the provinces that the person sees
/// @param ready what a list without a file is made of
/// @param one what is put on the list by itself
/// @param fill what it lacks of contacts
/// @param outcome what comes of a file; empty before there is one
public record ListPage(
        ConsoleFrame frame,
        Seminar seminar,
        List<ListJob> underWay,
        int present,
        ReadyList ready,
        OneLine one,
        Fill fill,
        Optional<ListOutcome> outcome) {
    /// How many are shown of what need not be looked at one by one.
    public static final int MANY = 100;

    /// So many rows of a kind are told at once.
    private static final int FEW = 3;

    /// The page as HTML.
    public String html() {
        return Html.of(out -> JtelistGenerated.render(out, null, this));
    }

    /// What was wrong with the file as a whole.
    public Optional<ListOutcome.Unread> unread() {
        return outcome.filter(ListOutcome.Unread.class::isInstance).map(ListOutcome.Unread.class::cast);
    }

    /// Whether a list without a file was asked for, and nothing ticked.
    public boolean unchosen() {
        return outcome.filter(ListOutcome.Unchosen.class::isInstance).isPresent();
    }

    /// What has to be mended or said first.
    public Optional<ListOutcome.Open> open() {
        return outcome.filter(ListOutcome.Open.class::isInstance).map(ListOutcome.Open.class::cast);
    }

    /// What would be done.
    public Optional<ListOutcome.Proposed> proposed() {
        return outcome.filter(ListOutcome.Proposed.class::isInstance).map(ListOutcome.Proposed.class::cast);
    }

    /// What contacts would be filled in.
    public Optional<ListOutcome.Gaining> gaining() {
        return outcome.filter(ListOutcome.Gaining.class::isInstance).map(ListOutcome.Gaining.class::cast);
    }

    /// Whether contacts were to be filled in, and there are none.
    public boolean nothingToFill() {
        return outcome.filter(ListOutcome.NothingToFill.class::isInstance).isPresent();
    }

    /// What was done.
    public Optional<ListOutcome.Done> done() {
        return outcome.filter(ListOutcome.Done.class::isInstance).map(ListOutcome.Done.class::cast);
    }

    /// What a person reads of a contradiction of the register.
    public static String detail(ListRemark remark) {
        return RowFaults.detail(remark);
    }

    /// What contradicts the register, kind by kind: the rows of each.
    public static List<List<ListRemark>> kinds(List<ListRemark> remarks) {
        Map<ListRemark.Code, List<ListRemark>> kinds = new LinkedHashMap<>();
        remarks.forEach(remark ->
                kinds.computeIfAbsent(remark.code(), _ -> new ArrayList<>()).add(remark));
        return List.copyOf(kinds.values());
    }

    /// Whether so many of a kind are told row by row at once.
    public static boolean few(List<ListRemark> kind) {
        return kind.size() <= FEW;
    }

    /// The first of many.
    public static <T> List<T> first(List<T> all) {
        return first(all, MANY);
    }

    /// The first of very many.
    public static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }
}
