package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;

/// A telephone number as it lies in an item: the one text that programs are answered too.
final class PhoneItem {
    private PhoneItem() {}

    static AttributeValue write(PhoneNumber phone) {
        return fromS(phone.stored());
    }

    static PhoneNumber read(AttributeValue value) {
        if (PhoneNumber.parse(value.s()) instanceof Parsed.Value<PhoneNumber>(PhoneNumber phone)) {
            return phone;
        }
        throw new IllegalStateException("an item holds what is no telephone number");
    }
}
