# Uitslagen van de kiosk, in bytes of als QR-tekst.
record-field-language = taal
record-field-size = grootte
record-field-sector = sector
record-field-composition = lijst van technologieën
record-field-province = provincie
record-field-answers = antwoorden
record-field-minute = tijdstip
record-error-empty = Er staat niets.
record-error-version = Deze uitslag is van versie { $found }. Deze Peil kent alleen versie { $known }; misschien is er een nieuwere Peil.
record-error-too-short = Deze uitslag is niet heel: { $length } van de { $expected } bytes.
record-error-trailing = { $count ->
    [1] Achter deze uitslag staat nog 1 byte.
   *[other] Achter deze uitslag staan nog { $count } bytes.
}
record-error-checksum = Deze uitslag is beschadigd: de controlesom is { $found } en moet { $computed } zijn.
record-error-reserved = Deze uitslag heeft bij “{ $field }” een waarde zonder betekenis ({ $value }).
record-error-yes-and-unknown = In deze uitslag is een antwoord tegelijk ja en onbekend.
record-text-error-prefix = Dit is geen uitslag van Peil: de tekst begint niet met { $prefix }.
record-text-error-character = Teken { $position } is “{ $found }”, en dat komt in geen uitslag voor.
record-text-error-too-short = Deze uitslag is niet heel: { $length } van de { $expected } tekens.
record-text-error-trailing = { $count ->
    [1] Achter deze uitslag staat nog 1 teken.
   *[other] Achter deze uitslag staan nog { $count } tekens.
}
