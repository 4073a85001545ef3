package org.shouwang.careactivity.evidence.persistence;

import org.shouwang.careactivity.evidence.Position;
import org.shouwang.platform.encryption.FieldCipher;

/** Seals positions and opens them, number by number as they were given. */
record Positions(FieldCipher cipher, String context) {

    String seal(Position position) {
        return cipher.encrypt(position.latitude() + " " + position.longitude() + " " + position.accuracy(), context);
    }

    Position open(String sealed) {
        String[] numbers = cipher.decrypt(sealed, context).split(" ", -1);
        return new Position(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
