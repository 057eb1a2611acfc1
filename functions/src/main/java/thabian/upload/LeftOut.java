package thabian.upload;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.domain.list.Mentions;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PlaceHeading;
import thabian.domain.list.TypedRow;
import thabian.domain.text.Text;

/// Knows who stands in a text and in no row that is read: a list of which only a part would be read is none.
final class LeftOut {
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

    /// Shorter is no name with its type, and no code.
    private static final int SHORTEST = 4;

    private final NationalRegister register;
    private final Set<OrganisationCode> read = new HashSet<>();
    private final Set<String> provinces = new TreeSet<>();
    private final Mentions mentions;
    private final Map<String, Set<String>> full = new HashMap<>();
    private final Map<String, Set<String>> bare = new HashMap<>();

    /// @param rows what is read
    LeftOut(List<TypedRow> rows, NationalRegister register) {
        this.register = register;
        rows.forEach(this::take);
        this.mentions = new Mentions(register, provinces);
    }

    private void take(TypedRow row) {
        Optional<OrganisationCode> code = OrganisationCode.find(row.cells().getOrDefault(ListColumn.CODE, ""));
        Optional<OrganisationType> type = OrganisationType.of(said(row, ListColumn.TYPE));
        String province = said(row, ListColumn.PROVINCE);
        List<Organisation> meant = register.mayMean(row.cells().getOrDefault(ListColumn.NAME, ""), type);
        meant.forEach(each -> read.add(each.code()));
        code.ifPresent(read::add);
        Set<String> homes = meant.stream()
                .filter(each -> province.isEmpty() || province.contains(each.province()))
                .map(each -> each.code().province())
                .collect(Collectors.toSet());
        code.map(OrganisationCode::province).ifPresentOrElse(provinces::add, () -> {
            if (homes.size() == 1) {
                provinces.addAll(homes);
            }
        });
    }

    private static String said(TypedRow row, ListColumn column) {
        return row.cells().getOrDefault(column, row.around().getOrDefault(column, ""));
    }

    /// Those whom a text names by type and name, or by code, each by a mark of who it may be; of whom it speaks for
    /// another reason nobody.
    Set<String> in(String text) {
        if (text.length() < SHORTEST) {
            return Set.of();
        }
        return full.computeIfAbsent(text, _ -> {
            String folded = Text.fold(text);
            Set<String> missed = new TreeSet<>();
            for (Mentions.Mention mention : mentions.in(folded)) {
                if (isMissed(mention.who()) && !SpokenOf.at(folded, mention.from())) {
                    missed.add(mark(mention.who()));
                }
            }
            List<Organisation> whole = THAI.matcher(text).find() && register.namesInFull(text)
                    ? register.mayMean(text, Optional.empty())
                    : List.of();
            if (missed.isEmpty() && isMissed(whole)) {
                missed.add(mark(whole));
            }
            return missed;
        });
    }

    /// Whether a text says nothing but the name of one who is left out, with the type.
    boolean isOne(String text) {
        return THAI.matcher(text).find()
                && register.namesInFull(text)
                && isMissed(register.mayMean(text, Optional.empty()));
    }

    /// Those whom a text names that says nothing but names without their types.
    Set<String> bareIn(String text) {
        return bare.computeIfAbsent(text, _ -> {
            if (!THAI.matcher(text).find()) {
                return Set.of();
            }
            List<Organisation> whole = register.mayMean(text, Optional.empty());
            List<List<Organisation>> named = whole.isEmpty()
                    ? mentions.bare(Text.fold(text)).stream()
                            .map(Mentions.Mention::who)
                            .toList()
                    : List.of(whole);
            return !named.isEmpty() && named.stream().allMatch(this::isMissed)
                    ? named.stream().map(LeftOut::mark).collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
        });
    }

    /// Those whom a text names by name alone where it says that they are added.
    Set<String> addedIn(String text) {
        return SpokenOf.added(Text.fold(text)).map(this::bareIn).orElse(Set.of());
    }

    /// Those whom a cell names besides the one whose it is.
    Set<String> othersIn(String name) {
        boolean several = !register.names(name)
                && mentions.in(Text.fold(name)).stream()
                                .map(each -> mark(each.who()))
                                .distinct()
                                .count()
                        > 1;
        return several ? in(name) : Set.of();
    }

    /// Whether a text is the name of a district or a province.
    boolean isPlace(String text) {
        return PlaceHeading.place(text, register).isPresent();
    }

    private boolean isMissed(Collection<Organisation> who) {
        return !who.isEmpty() && who.stream().noneMatch(each -> read.contains(each.code()));
    }

    private static String mark(List<Organisation> who) {
        return who.stream()
                .map(each -> each.code().digits())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
