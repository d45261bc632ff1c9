# Results of the kiosk, as bytes or as the text of a QR code.
record-field-language = language
record-field-size = size
record-field-sector = sector
record-field-composition = list of technologies
record-field-province = province
record-field-answers = answers
record-field-minute = moment
record-error-empty = There is nothing.
record-error-version = This result is of version { $found }. This Peil knows version { $known } only; there may be a newer Peil.
record-error-too-short = This result is not whole: { $length } of { $expected } bytes.
record-error-trailing = { $count ->
    [1] 1 byte follows this result.
   *[other] { $count } bytes follow this result.
}
record-error-checksum = This result is damaged: the checksum is { $found } and should be { $computed }.
record-error-reserved = This result has a value without a meaning ({ $value }) at “{ $field }”.
record-error-yes-and-unknown = In this result an answer is both yes and unknown.
record-text-error-prefix = This is not a result of Peil: the text does not begin with { $prefix }.
record-text-error-character = Character { $position } is “{ $found }”, which stands in no result.
record-text-error-too-short = This result is not whole: { $length } of { $expected } characters.
record-text-error-trailing = { $count ->
    [1] 1 character follows this result.
   *[other] { $count } characters follow this result.
}
