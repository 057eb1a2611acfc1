package thabian.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table as the template defines it.
///
/// @param id logical id
/// @param attributes type of each key attribute: `pk` → `S`
/// @param streamView what stream records show
/// @param timeToLive the attribute that holds an item's end
public record TableResource(
        String id,
        Map<String, String> attributes,
        Key key,
        List<Index> indexes,
        Optional<String> streamView,
        Optional<String> timeToLive) {

    /// A primary key: hash attribute, and range attribute if it has one.
    public record Key(String hash, Optional<String> range) {
        /// A key of both.
        public static Key of(String hash, String range) {
            return new Key(hash, Optional.of(range));
        }

        static Key of(Tree schema) {
            var names = new LinkedHashMap<String, String>();
            for (var part : schema.items()) {
                names.put(part.at("KeyType").text(), part.at("AttributeName").text());
            }
            var hash = names.get("HASH");
            if (hash == null) {
                throw schema.isNot("a key with a HASH");
            }
            return new Key(hash, Optional.ofNullable(names.get("RANGE")));
        }
    }

    /// A global secondary index.
    ///
    /// @param projection which attributes it holds: `KEYS_ONLY`
    public record Index(String name, Key key, String projection) {
        static Index of(Tree definition) {
            return new Index(
                    definition.at("IndexName").text(),
                    Key.of(definition.at("KeySchema")),
                    definition.at("Projection", "ProjectionType").text());
        }
    }

    static TableResource of(String id, Tree resource) {
        var properties = resource.at("Properties");
        var attributes = new LinkedHashMap<String, String>();
        for (var attribute : properties.at("AttributeDefinitions").items()) {
            attributes.put(
                    attribute.at("AttributeName").text(),
                    attribute.at("AttributeType").text());
        }
        return new TableResource(
                id,
                attributes,
                Key.of(properties.at("KeySchema")),
                properties.at("GlobalSecondaryIndexes").items().stream()
                        .map(Index::of)
                        .toList(),
                properties.at("StreamSpecification", "StreamViewType").optionalText(),
                properties.at("TimeToLiveSpecification", "AttributeName").optionalText());
    }
}
