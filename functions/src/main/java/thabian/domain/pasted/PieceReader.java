package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.pasted.ListPiece.Email;
import thabian.domain.pasted.ListPiece.Named;
import thabian.domain.pasted.ListPiece.Phone;
import thabian.domain.pasted.ListPiece.Post;
import thabian.domain.pasted.ListPiece.Rest;
import thabian.domain.people.FullName;
import thabian.domain.people.PersonName;
import thabian.domain.people.Titles;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Spelling;
import thabian.domain.text.Text;

/// Tells apart what stands in a line of a pasted list: names by their titles, phones and mails by their form, posts by
/// their first word, their label, or their place behind a name.
final class PieceReader {
    /// No name with its title is longer; nor is anything looked at again beyond it.
    private static final int NAME_WITHIN = 150;

    private static final Pattern MAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?[A-Za-z0-9ก-๛][A-Za-z0-9ก-๛.-]{1,200}");

    /// A number with its zero, or from abroad; or what a label or a cell says is one.
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9๐-๙A-Za-z\\-/])(?:\\+ ?66|[(]?[0๐])(?:[ ().\\-–—]{0,3}[0-9๐-๙]){7,10}(?![0-9๐-๙/])");

    private static final Pattern LABELLED_PHONE = Pattern.compile("'?[+(]?[0-9๐-๙](?:[ ().\\-–—]{0,3}[0-9๐-๙]){5,12}");
    private static final Pattern EXTENSION = Pattern.compile(
            " ?[,(]? ?(?:ต่อ|ภายใน|กด|(?i:ext\\.?|extension|x)|#) ?\\.? ?[0-9๐-๙]{1,6}\\)?|[-–][0-9๐-๙]{1,2}(?![0-9๐-๙])");
    private static final Pattern WHOLE_PHONE = Pattern.compile("'?[0-9๐-๙][0-9๐-๙ \\-]{6,12}[0-9๐-๙]");

    /// What holds the parts of a line apart.
    private static final Pattern APART =
            Pattern.compile(" *(?:[,;，、:：=\\\\]+|\\.{3,}+|…++|_{3,}+|[\\p{So}&&[^☎✉📞📱📧]]++\\uFE0F?+) *| +[-–—/_+]+ +"
                    + "|(?<![-–—/_])[-–—/_]++ *$|^[-–—/._]+ *| *[\\[\\]{}<>‹›«»*•·●→➔➜►▶~\"“”„]+ *");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{0,200})\\)");
    private static final Pattern EMPTY_MARKS = Pattern.compile("[ .,:;()\\[\\]{}=/*_\"“”„'‘’|<>‹›«»•·●→➔➜►▶~\\-–—]*");
    /// A bracket whose other half stands elsewhere, and marks beside it.
    private static final Pattern OPEN_END = Pattern.compile("^[ .,)\\]\\-–—/_]+|(?<![ ,(\\[])[ ,(\\[]++$"
            + "|(?:(?<![ .,])[ .,]++\\)++|(?<![ .,)])\\)++)$(?<!\\([^()]{0,200}\\))");
    private static final Pattern POST_LABEL = Pattern.compile("^ตำแหน่ง *");
    private static final Pattern WORD = Pattern.compile("[^ ]+");

    /// The same title as others type it: a dot too many, one too few, a woman's rank.
    private static final List<Mended> TITLES = List.of(
            new Mended("(?<![\\p{L}\\p{M}])(นาย|นางสาว|นาง)\\. ?(?=\\p{L})", "$1"),
            new Mended(
                    "(?<![\\p{L}\\p{M}.])(?:นส[. ]|น\\. ?ส\\.? ?|น \\. ?ส ?\\. ?|นส\\. )(?=[ก-ฮเ-ไ])(?!ค\\.|พ\\.)",
                    "น.ส."),
            new Mended(
                    "(?<![\\p{L}\\p{M}])นาง สาว (?=[ก-ฮเ-ไ][^ ]* (?!" + ListWords.POST.pattern()
                            + "|โทร|เบอร์|มือถือ|อีเมล|ตำแหน่ง|หมายเลข)[ก-ฮเ-ไ])",
                    "นางสาว "),
            new Mended("(?<=[ก-๎]) ?[\"“]([ก-๎]{1,12})[\"”] ?", " ($1) "),
            new Mended("ว่าที่ ?ร\\.? ?([ตทอ])(?=[ ])", "ว่าที่ ร.$1."),
            new Mended("(?<=[.ก-ฮ]) ?\\( ?(?:ญ|หญิง)\\.? ?\\) ?", "(หญิง)"),
            new Mended("(?<![^ ,])และ ?(?=นา[ยง]|น\\.ส\\.|ว่าที่)", ", "),
            new Mended("(?<=อบ[ตจ]|ท[ตมน]|สป)\\.{4,}", ". ... "),
            new Mended("(?<= )รน\\.(?= |$)", "ร.น."),
            new Mended("(?<= )ณ\\. ?(?=[ก-ฮเ-ไ])", "ณ "));

    /// What a title may begin with.
    private static final Pattern TITLED = Pattern.compile(
            "นา[ยง]|น\\.ส\\.|เด็ก|ด\\.[ชญต]|ว่าที่|[ก-ฮ]{1,4}\\.|จอม|พล|พัน|ร้อย|จ่า|สิบ|ดาบ|เรือ|นาวา|นายกอง|นายหมวด|นายหมู่"
                    + "|สมาชิก|หม่อม|ท่านผู้หญิง|คุณ|ศาส|รองศาส|ผู้ช่วยศาส|อาจารย์|แพทย์|ทันต|เภสัช|สัตว|Mr|Ms|Miss|Dr|Prof|MR|MISS"
                    + "|พระ|สามเณร|แม่ชี|หลวง(?:พ่อ|ปู่|พี่|ตา)|เจ้าอธิการ|บาทหลวง|(?:Asst|Assoc|Pol|Capt|Lt|Col|Maj|Gen|Sgt|Rev)\\.|Acting Sub");
    private static final Pattern ONE_LETTER = Pattern.compile("[ก-ฮ]\\. ?(?![ก-ฮ]\\.)");
    private static final Pattern HONORIFIC = Pattern.compile("คุณ ?(?=[ก-ฮเ-ไ])(?!หญิง|ภาพ|วุฒิ|ธรรม|สมบัติ)");

    /// What stands behind a profession that is a post, and no name.
    private static final Pattern GRADE = Pattern.compile("^(?:ชำนาญ|ปฏิบัติ|อาวุโส|เชี่ยวชาญ|ทักษะ|ประจำ|ผู้|ระดับ)");

    private static final Set<String> OF =
            Set.of("ณ", "แซ่", "บิน", "บินติ", "บินตี", "บินตี้", "บินเต๊ะ", "bin", "binti", "van", "von", "de");
    private static final Pattern NAVY = Pattern.compile("^ ?ร\\.น\\.?(?= |$)");

    private record Mended(Pattern typed, String usual) {
        Mended(String typed, String usual) {
            this(Pattern.compile(typed), usual);
        }
    }

    /// A name, and what stands behind it.
    record Split(FullName name, String rest) {}

    private final List<ListPiece> pieces = new ArrayList<>();

    /// Whether a name was the last that was found, so that a post may follow.
    private boolean behindName;

    /// Whether the column or line has a post already.
    private boolean posted;

    private PieceReader() {}

    /// The pieces of a line, in its order.
    static List<ListPiece> of(ListLine line) {
        return of(line.cells());
    }

    /// The pieces of a cell.
    static List<ListPiece> of(String cell) {
        return of(List.of(cell));
    }

    private static List<ListPiece> of(List<String> cells) {
        if (cells.stream().allMatch(cell -> ListWords.HEADING.matcher(cell).matches())) {
            return List.of();
        }
        PieceReader reader = new PieceReader();
        for (String cell : joined(cells)) {
            reader.cell(cell);
        }
        return List.copyOf(reader.pieces);
    }

    /// A title, a given name and a surname may have a cell each.
    private static List<String> joined(List<String> cells) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String cell : cells) {
            String tidied = tidied(cell);
            if (open && isWord(tidied)) {
                joined.set(joined.size() - 1, joined.getLast() + " " + tidied);
                open = joined.getLast().length() < NAME_WITHIN && !isComplete(joined.getLast());
            } else {
                joined.add(tidied);
                open = isTitle(tidied) || hasGivenOnly(tidied);
            }
        }
        return joined;
    }

    private static boolean isWord(String cell) {
        return Spelling.isName(cell) && !ListWords.POST.matcher(cell).lookingAt();
    }

    static boolean isTitle(String cell) {
        return cell.length() < NAME_WITHIN
                && !cell.isEmpty()
                && Titles.before(cell + " ก").rest().equals("ก")
                && !Titles.before(cell + " ก").title().isEmpty();
    }

    private static boolean hasGivenOnly(String cell) {
        return named(cell, true)
                .filter(split -> split.rest().isEmpty()
                        && split.name().last().isEmpty()
                        && !split.name().prefix().isEmpty())
                .isPresent();
    }

    private static boolean isComplete(String cell) {
        return named(cell, true).filter(split -> !split.name().last().isEmpty()).isPresent();
    }

    static String tidied(String cell) {
        String tidied = TouchingMarks.apart(cell);
        for (Mended rewrite : TITLES) {
            tidied = rewrite.typed().matcher(tidied).replaceAll(rewrite.usual());
        }
        return tidied;
    }

    private void cell(String cell) {
        behindName = false;
        posted = false;
        Matcher own = ListWords.OWN.matcher(cell);
        int begin = 0;
        while (own.find()) {
            asked(cell.substring(begin, own.start()));
            pieces.add(new Rest(own.group(), true));
            begin = own.end();
        }
        asked(cell.substring(begin));
    }

    /// Text without what nobody asked for.
    private void asked(String cell) {
        if (WHOLE_PHONE.matcher(cell).matches()) {
            phone(withZero(cell));
            return;
        }
        Matcher mail = MAIL.matcher(cell);
        int begin = 0;
        while (mail.find()) {
            String address = mail.group().replace(" ", "").replaceFirst("[.-]+$", "");
            labelled(cell.substring(begin, mail.start()));
            pieces.add(new Email(address));
            begin = mail.end();
        }
        labelled(cell.substring(begin));
    }

    /// Text by its labels.
    private void labelled(String text) {
        Matcher label = ListWords.LABEL.matcher(text);
        int begin = 0;
        String before = "";
        while (label.find()) {
            part(text.substring(begin, label.start()), before);
            before = Stream.of("phone", "post", "name")
                    .filter(kind -> label.group(kind) != null)
                    .findFirst()
                    .orElse("");
            begin = label.end();
        }
        part(text.substring(begin), before);
    }

    private void part(String text, String label) {
        if (label.equals("phone")) {
            Matcher labelled = LABELLED_PHONE.matcher(text);
            if (labelled.lookingAt()) {
                phones(text, labelled);
                return;
            }
        }
        Matcher phone = PHONE.matcher(text);
        int begin = 0;
        while (phone.find(begin)) {
            fragments(text.substring(begin, phone.start()), label);
            begin = phoneEnd(text, phone.start(), phone.end());
            phone(text.substring(phone.start(), begin));
        }
        fragments(text.substring(begin), begin == 0 ? label : "");
    }

    private void phones(String text, Matcher labelled) {
        int end = phoneEnd(text, 0, labelled.end());
        phone(withZero(text.substring(0, end)));
        part(text.substring(end), "");
    }

    /// Where a number ends that begins somewhere: with its extension, and before another that touches it.
    private static int phoneEnd(String text, int begin, int matched) {
        int end = matched;
        if (!(PhoneNumber.parse(text.substring(begin, end)) instanceof Parsed.Value)) {
            for (int shorter = end - 1; shorter > begin + 8; shorter--) {
                if (PhoneNumber.parse(text.substring(begin, shorter)) instanceof Parsed.Value
                        && !Character.isDigit(text.charAt(shorter))) {
                    end = shorter;
                    break;
                }
            }
        }
        Matcher extension = EXTENSION.matcher(text).region(end, Math.min(text.length(), end + 40));
        return extension.lookingAt()
                        && PhoneNumber.parse(text.substring(begin, extension.end())) instanceof Parsed.Value
                ? extension.end()
                : end;
    }

    /// A sheet takes a number for one, and its zero away.
    private static String withZero(String cell) {
        return PhoneNumber.parse(cell) instanceof Parsed.Wrong<PhoneNumber>(FaultCode code)
                        && code == FaultCode.PHONE_ZERO
                ? "0" + cell
                : cell;
    }

    private void phone(String typed) {
        pieces.add(new Phone(typed.strip().replaceFirst("^'", "")));
    }

    /// Text without phones and mails, by what holds its parts apart.
    private void fragments(String text, String label) {
        String said = label;
        Matcher bracketed = BRACKETS.matcher(text);
        int begin = 0;
        while (bracketed.find()) {
            if (bracketed.group().equals("(หญิง)") || bracketed.group().equals("(พิเศษ)")) {
                continue;
            }
            said = plain(surnamed(text.substring(begin, bracketed.start())), said);
            bracketed(bracketed.group(1).strip());
            begin = bracketed.end();
        }
        plain(surnamed(text.substring(begin)), said);
    }

    /// What stands behind the surname, where a nickname in brackets parted it from the given name.
    private String surnamed(String text) {
        int named = pieces.size() - 2;
        if (named >= 0
                && pieces.get(named) instanceof Named(FullName name)
                && name.last().isEmpty()
                && pieces.getLast() instanceof Rest(String said, boolean inBrackets)
                && inBrackets
                && !ListWords.NO_SURNAME.matcher(said).matches()) {
            String behind = " " + window(text.strip(), 0);
            int end = surnameEnd(behind, 0);
            if (end > 0) {
                pieces.set(named, new Named(new FullName(name.prefix(), name.first(), behind.substring(1, end))));
                behindName = true;
                return text.strip().substring(end - 1);
            }
        }
        return text;
    }

    private void bracketed(String text) {
        if (EMPTY_MARKS.matcher(text).matches()) {
            return;
        }
        if (ListWords.RESERVE.matcher(text).matches()) {
            pieces.add(new Rest(text, true));
            return;
        }
        boolean post = ListWords.POST.matcher(text).lookingAt();
        boolean behindPost = !pieces.isEmpty() && pieces.getLast() instanceof Post;
        boolean remark = ListWords.NO_POST.matcher(text).find() || holdsName(text);
        if (post || (behindPost && posted && !remark)) {
            post(text, true);
        } else {
            pieces.add(new Rest(text, true));
        }
    }

    private static boolean holdsName(String text) {
        return WORD.matcher(text)
                .results()
                .anyMatch(word -> named(window(text, word.start()), true)
                        .filter(split -> !split.name().last().isEmpty())
                        .isPresent());
    }

    /// A line whose bracketed names stand in it as if without: `(นายสมมุติ ใจสะอาด) ปลัดเทศบาล`.
    static ListLine unbracketed(ListLine line) {
        List<String> cells = line.cells().stream()
                .map(cell -> BRACKETS.matcher(cell)
                        .replaceAll(bracketed -> Matcher.quoteReplacement(
                                isName(bracketed.group(1).strip())
                                        ? " " + bracketed.group(1) + " "
                                        : bracketed.group())))
                .map(Text::fold)
                .toList();
        return new ListLine(line.numbered(), line.apart(), cells, line.sent());
    }

    private static boolean isName(String text) {
        return !ListWords.POST.matcher(text).lookingAt()
                && named(text, true)
                        .filter(split ->
                                !split.name().last().isEmpty() && split.rest().isBlank())
                        .isPresent();
    }

    private void post(String text, boolean inBrackets) {
        pieces.add(new Post(text, inBrackets, !posted));
        posted = true;
    }

    /// The label that still waits for its text.
    private String plain(String text, String label) {
        String said = label;
        for (String fragment : APART.split(text, -1)) {
            String stripped = fragment.strip();
            if (!EMPTY_MARKS.matcher(stripped).matches()) {
                fragment(stripped, said);
                said = "";
            }
        }
        return said;
    }

    private void fragment(String text, String label) {
        Optional<Split> untitled =
                label.equals("name") && named(window(text, 0), true).isEmpty()
                        ? behind("", text).filter(split -> !split.name().last().isEmpty())
                        : Optional.empty();
        untitled.map(Split::name).map(Named::new).ifPresent(pieces::add);
        behindName |= untitled.isPresent();
        people(untitled.map(Split::rest).map(String::strip).orElse(text), label.equals("post"));
    }

    private void people(String text, boolean post) {
        int begin = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Optional<Split> split =
                    word.start() < begin ? Optional.empty() : named(window(text, word.start()), word.start() == begin);
            if (split.isPresent()) {
                nameless(text.substring(begin, word.start()).strip(), post);
                pieces.add(new Named(split.get().name()));
                behindName = true;
                begin = Math.min(text.length(), word.start() + NAME_WITHIN)
                        - split.get().rest().length();
            }
        }
        nameless(text.substring(begin).strip(), post);
    }

    /// Text without a name: what a post begins with tells where one begins.
    private void nameless(String typed, boolean post) {
        String bare = POST_LABEL.matcher(OPEN_END.matcher(typed).replaceAll("")).replaceFirst("");
        String text = ListWords.AND
                .matcher(ListWords.POLITE.matcher(bare).replaceFirst(""))
                .replaceFirst("");
        if (EMPTY_MARKS.matcher(text).matches()) {
            return;
        }
        int lastWord = reserved(text);
        if (lastWord >= 0) {
            nameless(text.substring(0, lastWord).strip(), post);
            pieces.add(new Rest(text.substring(lastWord), false));
            return;
        }
        Matcher known = ListWords.POST_AT_A_WORD.matcher(text);
        if (post || (behindName && !ListWords.NO_POST.matcher(text).find())) {
            post(text, false);
        } else if (known.find() && !ListWords.NO_POST.matcher(text).find()) {
            if (known.start() > 0) {
                pieces.add(new Rest(text.substring(0, known.start()).strip(), false));
            }
            post(text.substring(known.start()), false);
        } else {
            pieces.add(new Rest(text, false));
        }
        behindName = false;
    }

    /// Where the words begin that say that somebody is a reserve, which a text ends with; below nought where none do.
    private static int reserved(String text) {
        if (!text.contains(ListWords.RESERVED)) {
            return -1;
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (ListWords.RESERVE.matcher(text.substring(word.start())).matches()) {
                return word.start();
            }
        }
        return -1;
    }

    private static String window(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + NAME_WITHIN));
    }

    /// The name with a title that a text begins with; empty where it begins with none.
    static Optional<Split> named(String text, boolean atBeginning) {
        Matcher honorific = HONORIFIC.matcher(text);
        if (atBeginning && honorific.lookingAt()) {
            return behind(honorific.group().strip(), text.substring(honorific.end()));
        }
        return titled(text, atBeginning).flatMap(found -> behind(found.title(), found.rest()));
    }

    private static Optional<Titles.Found> titled(String text, boolean atBeginning) {
        boolean oneLetter = ONE_LETTER.matcher(text).lookingAt();
        if (!TITLED.matcher(text).lookingAt() || (!atBeginning && oneLetter)) {
            return Optional.empty();
        }
        Titles.Found found = Titles.before(text);
        String rest = found.rest().strip();
        return found.title().isEmpty() || GRADE.matcher(rest).lookingAt()
                ? Optional.empty()
                : Optional.of(new Titles.Found(found.title(), rest));
    }

    /// The given name, and the surname if there is one, that a text begins with.
    static Optional<Split> behind(String title, String text) {
        int end = wordEnd(text, 0);
        String first = text.substring(0, end);
        if (!Spelling.isName(first)
                || (title.isEmpty() && ListWords.POST.matcher(first).lookingAt())) {
            return Optional.empty();
        }
        int last = surnameEnd(text, end);
        Matcher navy = NAVY.matcher(text.substring(last));
        if (last > end && navy.find()) {
            last += navy.end();
        }
        String surname = text.substring(end, last).strip();
        boolean none = ListWords.NO_SURNAME.matcher(surname).matches();
        FullName name = new FullName(title, first, none ? PersonName.NO_SURNAME : surname);
        return Optional.of(new Split(name, text.substring(last)));
    }

    private static int surnameEnd(String text, int from) {
        if (from >= text.length() || text.charAt(from) != ' ') {
            return from;
        }
        int begin = from + 1;
        int end = wordEnd(text, begin);
        String word = text.substring(begin, end);
        if (OF.contains(word) && end < text.length()) {
            return wordEnd(text, end + 1);
        }
        boolean post = ListWords.POST.matcher(text.substring(begin)).lookingAt()
                && !ListWords.NICKNAME.matcher(word).matches();
        if (!Spelling.isName(word)
                || post
                || titled(text.substring(begin), false).isPresent()) {
            return from;
        }
        return text.startsWith(" ณ ", end) ? wordEnd(text, end + 3) : end;
    }

    /// Where a word of a name ends: at a space, or where a post touches it.
    private static int wordEnd(String text, int from) {
        int space = text.indexOf(' ', from);
        int end = space < 0 ? text.length() : space;
        Matcher post = ListWords.TOUCHING_POST.matcher(text).useTransparentBounds(true);
        return post.region(Math.min(from + 2, end), end).find() ? post.start() : end;
    }
}
