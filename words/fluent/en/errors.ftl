# Faults in a file. The place comes first, then one sentence that says what is wrong and what was expected.
error-at-file = { $file }: { $fault }
error-at-line = { $file }, line { $line }, column { $column }: { $fault }
error-at-field = { $file }, line { $line }, column { $column } (field { $field }): { $fault }

error-empty = The file is empty. The first line has to name the columns.
error-byte-order-mark = The file starts with an invisible mark (byte order mark). Expected: UTF-8 without it. Save the file that way, or use --lenient.
error-carriage-return = The line ends as on Windows (CR LF). Expected: only an LF. Save the file that way, or use --lenient.
error-not-text = This is not readable text. Expected: a text file in UTF-8.
error-line-too-long = The line is too long. Expected: at most { $limit } bytes.
error-wrong-header = The names of the columns are not right. Expected: { $expected }. Found: “{ $found }”.
error-field-count = The number of fields is not right. Expected: { $expected }. Found: { $found }.
error-unclosed-quote = A quotation mark is not closed. Expected: quotation marks around the whole field.
error-empty-field = This field is empty. Expected: a text.
error-number-empty = There is no number. Expected: a number such as 81.5.
error-number-comma = There is a comma in the number “{ $found }”. Expected: a decimal point, as in 81.5.
error-number-point = There is a point in the number “{ $found }”. Expected: a decimal comma, as in 81,5.
error-number-digit = “{ $found }” is not a number. Expected: digits with at most one decimal point, as in 81.5.
error-number-precise = “{ $found }” has too many decimals. Expected: at most six.
error-number-large = “{ $found }” is too large. Expected: at most 9223372036854.775807.
error-period = “{ $found }” is not a period. Expected: a year (2024) or a month (2024-10), from 1900 up to 2199.
error-date = “{ $found }” is not a date. Expected: for instance 2025-08-01, 2025-08, 2025-Q3, 2025-H2 or 2025.
error-unit = “{ $found }” is not a known unit. Expected: { $expected }.
error-qualifier = “{ $found }” is not a known qualifier. Expected: =, >=, >, ~ or ?.
error-flag = “{ $found }” is not a known flag. Expected: letters out of b, c, d, e, i, p, q and u.
error-unknown-indicator = There is no indicator named “{ $found }”. Expected: a name from the list of “peil gaps --format csv”.
error-unknown-indicator-nearest = There is no indicator named “{ $found }”. Did you mean “{ $nearest }”?
error-unexpected = “{ $found }” does not fit here. Expected: { $expected }.
error-unknown-name = “{ $found }” is not in { $file }.
error-duplicate-name = “{ $found }” stands on line { $line } already. Expected: each name once.
error-unit-differs = The unit is not that of the indicator. Expected: { $expected }. Found: { $found }.
error-duplicate-period = Line { $line } already has a value of this source for { $period }. Expected: one value a period.
error-after-target-date = { $period } lies after the date of the target. Expected: a period up to { $by }.
error-too-many = This is one too many. Expected: at most { $capacity } observations in a series.
error-io-not-found = The file does not exist.
error-io-denied = The file may not be read.
error-io-folder = This is a folder and not a file.
error-io-other = The file cannot be read ({ $fault }).
error-other = { $fault }.

error-no-screen = Peil cannot open a window: there is no screen. Start Peil on a computer with a screen, or read the same figures with “peil gaps”.
error-no-window = Peil cannot open a window on this screen. Bring in what a window needs with “cargo xtask setup”, or read the same figures with “peil gaps”.
