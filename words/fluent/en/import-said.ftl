# What an import reads, plans and has done.
import-kind-workbook = Peil workbook
import-kind-json = Peil JSON
import-kind-portal-results = results of assessments from the hub portal
import-kind-portal-customers = customers from the hub portal
import-kind-portal-services = services as the hub portal takes them
import-kind-assessment-rows = digital maturity assessments (DMA), one a row
import-kind-table = your own table, arranged as “{ $mapping }”
import-kind-kiosk = records of a kiosk
import-kind-statistics = table of a statistics office ({ $format })
import-note-windows = The text was in the encoding of older Windows (1252). Peil has converted it.
import-note-encoding = The text was not in UTF-8. Peil has converted it.
import-note-columns-left = Columns not taken over: { $names }.
import-note-answers-of = The answers are read with this list of technologies: { $list }. Answers on other technologies stay behind. Map the columns with another list if that is not right.
import-note-totals-left = { $count ->
    [1] 1 row with a total stays behind.
   *[other] { $count } rows with a total stay behind.
}
import-note-sheets-left = These sheets were not read: { $names }.
import-note-scans-without-day = { $count ->
    [1] 1 scan has no date in the file. If it is new, it gets
   *[other] { $count } scans have no date in the file. What is new gets
 } the date of today.
import-like = Looks like “{ $name }”: same address or e-mail domain. If it is the same company, leave this row out and complete the company you have.
import-row-like = { $added }; looks like “{ $name }” (same address or e-mail domain)
import-note-figures-elsewhere = { $count ->
    [1] 1 figure is
   *[other] { $count } figures are
 } about a place outside the region of the hub, such as the whole country, and not for the portfolio. Open the file with “Open data” to look at all of it.
import-note-figures-unknown = { $count ->
    [1] 1 figure is
   *[other] { $count } figures are
 } of an indicator that Peil does not know.
import-note-figures-missing = { $count ->
    [1] 1 figure is
   *[other] { $count } figures are
 } missing, as the file itself says.
import-note-frames-damaged = { $count ->
    [1] 1 piece
   *[other] { $count } pieces
 } of what came over the line of the kiosk was damaged. The kiosk still has it: read it out again.
import-note-sessions-interrupted = { $count ->
    [1] 1 visit at the kiosk was
   *[other] { $count } visits at the kiosk were
 } not kept, because the power failed.
import-note-records-lost = { $count ->
    [1] 1 record was
   *[other] { $count } records were
 } lost in the memory of the kiosk.
import-sheet-formulas = { $count ->
    [1] 1 cell of “{ $sheet }” has
   *[other] { $count } cells of “{ $sheet }” have
 } a formula. Peil took the result that was kept with it.
import-sheet-without-value = { $count ->
    [1] 1 cell of “{ $sheet }” has
   *[other] { $count } cells of “{ $sheet }” have
 } a formula without a result. Open the file in Excel or LibreOffice, and save it again.
import-sheet-merged = Cells are merged in “{ $sheet }”. The value counts in the first cell only.
import-sheet-hidden-rows = { $count ->
    [1] 1 row of “{ $sheet }” is hidden. Peil has read it
   *[other] { $count } rows of “{ $sheet }” are hidden. Peil has read them
 } all the same.
import-sheet-hidden = The sheet “{ $sheet }” is hidden and was not read.
import-sheet-no-cells = The sheet “{ $sheet }” has no cells and was not read.
import-sheet-since1904 = The workbook counts days from 1904, as older spreadsheets of Apple do. Peil has read them so.
import-picture-too-large = The photo is too large: { $width } by { $height } pixels.
import-picture-broken = The photo is cut short or damaged.
import-picture-no-code = There is no QR code in the photo that can be read. Take a sharper one, straight from the front.
import-picture-other-codes = { $count ->
    [1] There is a QR code in the photo that is not of a kiosk.
   *[other] There are { $count } QR codes in the photo, and none of them is of a kiosk.
}
import-picture-too-busy = Too much in the photo looks like a QR code. Crop it.
import-no-column = The table has no column “{ $column }”. The arrangement “{ $mapping }” asks for it.
import-note-other-portfolio = The file was not made from this portfolio as it is or was. So Peil recognises companies and records by what stands there, not by their numbers.
import-note-next-page = The file is one page of several. The next one was not read.
import-unrecognised = Peil does not recognise this file. It is like none of the kinds that Peil can read.
import-portfolio = This is a portfolio itself. Open it, export it as JSON or as a workbook, and import that file here.
import-answer = This is an answer of Peil for scripts; Peil cannot make a portfolio of it. Use the JSON of “peil export --as json”.
import-other-kind = This is another kind of file than the one asked for.
import-stopped = It was stopped. Nothing has changed.
import-newer = This file is from a newer Peil (version { $version }). This Peil reads up to version { $understands }.
import-no-heading = The sheet “{ $sheet }” has no heading “{ $heading }”. Put it back above its column.
import-changed = The portfolio has changed in the meantime. Look at the overview once more.
import-place-file = the file
import-place-line = line { $number }
import-place-row = row { $number }
import-place-row-of = row { $number } of “{ $sheet }”
import-place-record = { $list }, no. { $number }
import-place-piece = record { $number }
import-subject-company = company
import-subject-contact = contact
import-subject-stage = step in the funnel
import-subject-scan = scan
import-subject-assessment = assessment
import-subject-scores = scores of the portal
import-subject-wish = wish
import-subject-service = service
import-subject-follow-up = follow-up
import-subject-kiosk = record of a kiosk
import-subject-regional-count = number of companies in the region
import-subject-regional-observation = figure of the region
import-subject-regional-target = target of the region
import-subject-mapping = arrangement of a table
import-subject-setting = setting
import-count-contact = { $count ->
    [1] 1 contact
   *[other] { $shown } contacts
}
import-count-stage = { $count ->
    [1] 1 step in the funnel
   *[other] { $shown } steps in the funnel
}
import-count-scan = { $count ->
    [1] 1 scan
   *[other] { $shown } scans
}
import-count-assessment = { $count ->
    [1] 1 assessment
   *[other] { $shown } assessments
}
import-count-scores = { $count ->
    [1] 1 assessment of the portal
   *[other] { $shown } assessments of the portal
}
import-count-wish = { $count ->
    [1] 1 wish
   *[other] { $shown } wishes
}
import-count-service = { $count ->
    [1] 1 service
   *[other] { $shown } services
}
import-count-follow-up = { $count ->
    [1] 1 follow-up
   *[other] { $shown } follow-ups
}
import-count-kiosk = { $count ->
    [1] 1 record of a kiosk
   *[other] { $shown } records of a kiosk
}
import-count-regional-count = { $count ->
    [1] 1 number of companies in the region
   *[other] { $shown } numbers of companies in the region
}
import-count-regional-observation = { $count ->
    [1] 1 figure of the region
   *[other] { $shown } figures of the region
}
import-count-regional-target = { $count ->
    [1] 1 target of the region
   *[other] { $shown } targets of the region
}
import-count-mapping = { $count ->
    [1] 1 arrangement of a table
   *[other] { $shown } arrangements of a table
}
import-count-setting = { $count ->
    [1] 1 setting
   *[other] { $shown } settings
}
import-added = new
import-changed-one = changed
import-skipped = skipped
import-conflict = in conflict
import-refused = refused
import-change-of = { $field }: { $before } → { $after }
import-offers-nothing = There is nothing here to take over.
import-why-already-there = Stands in the portfolio like this already.
import-why-counted-before = Stands in the file before: { $place }.
import-why-left-out = You leave this row out.
import-why-numbers-of-two = The numbers belong to two companies: “{ $one }” and “{ $other }”.
import-why-several-of-name = { $count } companies have this name. Give a KvK or VAT number.
import-why-kiosk-counted = This record of the kiosk is known already.
import-why-several-of-number = { $count } companies have this number. Give the name too.
import-why-twice-in-file = Is about the same company as { $place }.
import-why-other-value = The portfolio says otherwise: { $fields }.
import-why-other-in-file = { $place } says otherwise: { $fields }.
import-why-no-name = A new company needs a name.
import-why-no-such-company = Company no. { $number } is not in the file.
import-why-company-stays-out = The row of the company stays out: { $place }.
import-why-no-company = The row names no company.
import-why-removed = Has been removed from the portfolio.
import-why-only-one = There is one of these already, and there can be only one.
import-why-impossible = This cannot be beside the other fields: { $field }.
import-cell = { $column }: “{ $text }”. { $why }
import-cell-empty = { $column }: something has to stand here.
import-cell-date = This is no date.
import-cell-period = This is no year, quarter or month.
import-cell-number = This is no number.
import-cell-whole-number = Write a whole number, zero or more.
import-cell-range = This number does not fit here.
import-cell-amount = This is no amount.
import-cell-choice = This is none of the possible values.
import-cell-form = This has another form than expected.
import-cell-unknown-field = This field does not belong here.
import-cell-contradiction = This does not agree with another field of the row.
import-cell-company = The file has no company of this name, or more than one. Fill in the company number.
import-field-answers = Answers
