# Files of others: Eurostat and CBS.
exchange-at-path = { $file }, at { $path }: { $fault }
exchange-cancelled = The reading was stopped.
exchange-empty = The file is empty. Expected: a table of Eurostat or CBS.
exchange-unknown-format = Peil does not recognise this file. Expected: a table of Eurostat (TSV, JSON-stat or SDMX-CSV), a table of CBS (CSV or OData), or a CSV file of Peil.
exchange-not-text = This is not readable text. Expected: UTF-8 or Windows-1252, and not both.
exchange-too-large = The file is too large to be read. Expected: at most { $limit } bytes. Ask for fewer figures, or choose TSV or CSV.
exchange-bomb = The packed file grows to more than { $ratio } times its size. No ordinary table does that; Peil reads no further.
exchange-pack-damaged = The packed file is damaged. Fetch it again.
exchange-cut = The file ends in the middle. Fetch it again. If it is complete, put a line end behind the last line.
exchange-no-column = The column { $name } is missing.
exchange-column-twice = The column “{ $name }” stands there twice. Expected: every column once.
exchange-screen-layout = This is a table as the screen shows it. Expected: “CSV without statistical symbols”. Choose that when downloading from StatLine.
exchange-flags = “{ $found }” is no flag. Expected: at most eight letters, such as b or bu.
exchange-period = “{ $found }” is no period. Expected: for instance 2024, 2024-10, 2024-Q3 or 2023JJ00.
exchange-figure-twice = This figure stands in the file already. Expected: every figure once.
exchange-json-broken = This is not valid JSON.
exchange-key-twice = “{ $found }” stands there twice. Expected: every name once.
exchange-no-key = “{ $name }” is missing.
exchange-unexpected = “{ $found }” does not fit here. Expected: { $expected }.
exchange-size-differs = The numbers do not go together. Announced: { $expected }. Found: { $found }.
exchange-past-end = There is no cell { $index }. Expected: a number below { $cells }.
exchange-too-many = There are too many. Expected: at most { $limit }.

exchange-expected-object = an object
exchange-expected-list = a list
exchange-expected-text = a text
exchange-expected-whole-number = a whole number that is not negative
exchange-expected-number-or-null = a number or null
exchange-expected-class = dataset or collection
exchange-expected-cell-number = the number of a cell
exchange-expected-dimension-name = the name of a dimension
exchange-expected-same-names = the same names as in the first object
exchange-expected-action = I, A, M or R
exchange-expected-sign = =, >=, >, <=, < or ~

exchange-format = Kind of file
exchange-format-eurostat-tsv = Eurostat, TSV
exchange-format-json-stat = JSON-stat 2.0
exchange-format-sdmx-csv = SDMX-CSV
exchange-format-cbs-statline = CBS StatLine, CSV
exchange-format-cbs-observations = CBS OData, CSV
exchange-format-cbs-odata = CBS OData, JSON
exchange-format-peil = observations of Peil, CSV
exchange-packed = packed with gzip
exchange-old-encoding = text in Windows-1252
exchange-figures = Figures
exchange-missing = Without a value
exchange-known = Known to Peil
exchange-places = Places
exchange-periods = Periods
exchange-code = Code
exchange-size = Size
exchange-known-as = In Peil
exchange-more = { $count ->
    [1] 1 more series is not shown; --to csv gives all.
   *[other] { $number } more series are not shown; --to csv gives all.
}
exchange-note-encoding = Note: the file is not written in UTF-8; it was read as Windows-1252.
exchange-note-page = Note: this is one page of a longer list. The pages that follow are missing.
exchange-note-left-out = Not written: { $unknown } figures that Peil has no indicator for, and { $missing } without a value. --to csv gives all.
exchange-nothing-known = { $file }: there is no figure in it that Peil has an indicator for. “peil convert” shows what there is.
exchange-columns-differ = { $file }: the tables in this file have different columns. SDMX-CSV has room for one. Choose --to csv or --to json.
exchange-no-place = { $file }: SDMX-CSV has no place for everything that stands here. Choose --to csv or --to json.

help-convert = Reads a table of Eurostat or CBS and writes it in another form.
help-convert-file = The table: Eurostat TSV, JSON-stat, SDMX-CSV, CBS CSV or OData, or a CSV of Peil; packed with gzip too; - is standard input
help-convert-to = csv (everything, one figure a line), json, sdmx-csv, or peil-csv (only what Peil knows, for --data); without this choice an overview
help-convert-place = Only these places: codes of the file or names of Peil, separated by commas
help-convert-indicator = Only these indicators, by their codes in the file
help-convert-size = Only these size classes, such as 10-249
help-convert-sector = Only these economic activities
help-convert-unit = Only these units, such as PC_ENT
value-code = CODE
