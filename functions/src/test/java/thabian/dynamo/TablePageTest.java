package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// docs/table.md names the attributes of slots, seminars and lists.
class TablePageTest {
    private static final Map<Class<?>, String> ITEMS = Map.of(
            SlotItem.class, "slot",
            PostItem.class, "slot",
            SeminarItem.class, "seminar",
            DynamoListJobs.class, "a list that was ordered|a part of it");

    @Test
    void everyAttributeStandsInTheRowOfItsItem() throws Exception {
        String page = Files.readString(Path.of("../docs/table.md"));
        for (Class<?> item : ITEMS.keySet()) {
            String row = Pattern.compile("(?m)^\\| (" + ITEMS.get(item) + ") \\| .*$")
                    .matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining());
            for (Field attribute : item.getDeclaredFields()) {
                if (attribute.getType() == String.class && Modifier.isStatic(attribute.getModifiers())) {
                    attribute.setAccessible(true);
                    assertThat(row).as("%s", item).containsPattern("\\b" + attribute.get(null) + "\\b");
                }
            }
        }
    }
}
