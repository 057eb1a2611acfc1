package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.text.PhoneNumber;

/// A telephone number as it lies in an item: the one text that programs are answered too.
final class PhoneItem {
    private PhoneItem() {}

    static AttributeValue write(PhoneNumber phone) {
        return fromS(phone.stored());
    }

    static PhoneNumber read(AttributeValue value) {
        return PhoneNumber.ofStored(value.s());
    }
}
