package thabian.dynamo;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.text.PhoneNumber;

/// A telephone number as it lies in an item.
final class PhoneItem {
    private PhoneItem() {}

    static AttributeValue write(PhoneNumber phone) {
        return Values.empty()
                .put("digits", phone.digits())
                .put("upTo", phone.upTo(), AttributeValue::fromS)
                .put("extension", phone.extension(), AttributeValue::fromS)
                .asValue();
    }

    static PhoneNumber read(AttributeValue value) {
        Values phone = Values.in(value);
        Optional<String> upTo = phone.find("upTo", AttributeValue::s);
        Optional<String> extension = phone.find("extension", AttributeValue::s);
        return new PhoneNumber(phone.text("digits"), upTo, extension);
    }
}
