# The screen to put a file into the portfolio, and the screen to take one out of it.
nav-import = Import
import-lead = Give Peil a file. Peil recognises what it is and first shows what would happen. Nothing changes before you say so.
import-no-portfolio = An import puts records into a portfolio. Open or begin one first.
import-waiting = Then Peil reads { $file }.
import-to-portfolio = To the portfolio
import-drop = Drop a file on the window
import-choose = Choose file…
import-path = Or type where it is
import-read = Read
import-kinds = What Peil can read
import-kinds-lead = Peil looks at the content, not at the name.
import-reads-workbook = Peil workbook or JSON
import-reads-workbook-text = Companies with everything that belongs to them. Also what you have edited in Excel.
import-reads-portal = Files from the hub portal
import-reads-portal-text = Customers, services and results of assessments. Peil recognises your companies by their KvK or VAT number.
import-reads-assessments = Digital maturity assessments (DMA) as CSV
import-reads-assessments-text = One assessment a row, with the answers.
import-reads-table = A table of your own (Excel, LibreOffice or CSV)
import-reads-table-text = You say once which column is what. Peil remembers.
import-reads-kiosk = Records of a kiosk
import-reads-kiosk-text = The log of a kiosk, or a photo of the code. Every visit counts once.
import-reads-statistics = Tables of Eurostat and CBS
import-reads-statistics-text = Figures of the region of your hub go into the portfolio. Look at national figures with “Open data”.
import-reading = Reading { $file }
import-reading-lead = You can go on working meanwhile.
import-stop = Stop
import-stopping = Stopping…
import-not-read = { $file } was not read
import-not-opened = The file could not be opened: { $reason }
import-too-large = The file is larger than 512 MB.
import-recognised = Recognised as { $kind }, { $count ->
    [1] 1 row
   *[other] { $rows } rows
}.
import-notes = { $count ->
    [1] 1 remark about the file
   *[other] { $count } remarks about the file
}
import-chip-all = All
import-chip-added = New
import-chip-changed = Changed
import-chip-skipped = Skipped
import-chip-conflict = In conflict
import-chip-refused = Refused
import-shown = Show
import-file-wins = Where the file says otherwise than the portfolio, the file wins
import-file-wins-short = The file wins
import-adds-all = New: { $what }.
import-changes-all = Changed: { $what }.
import-stays-out = { $count ->
    [1] 1 row stays out.
   *[other] { $rows } rows stay out.
}
import-apply = { $count ->
    [1] Take over 1 row
   *[other] Take over { $rows } rows
}
import-nothing = Nothing to take over
import-away = Do not import
import-column-what = What happens
import-column-where = Where
import-column-who = Company
import-column-why = Why
import-take = Take over: { $place } { $name }
import-take-row = Take this row over
import-pick-row = Pick a row to see what happens with it.
import-back = ← Back to the rows
import-row-stays-out = Nothing of this row is taken over.
import-other-values = The portfolio says otherwise than the file:
import-field = Field
import-before = Now
import-after = File
import-done = Taken over
import-done-text = { $file }: { $added ->
    [1] 1 record new
   *[other] { $shownadded } records new
}, { $changed ->
    [1] 1 changed
   *[other] { $shownchanged } changed
}. You can undo this in one go.
import-toast = Taken over: { $added } new, { $changed } changed
work-plan = The file is held beside the portfolio
work-import = The file is being taken over
work-hand-over = The file is being written
file-title-import = File to import
file-kind-import = Files that Peil can read
file-kind-workbook = Excel workbook
file-kind-csv = Table as text (CSV)
nav-export = Export
export-lead = The portfolio as a file: to edit, to hand in or to keep.
export-what = What
export-workbook = Workbook (Excel)
export-workbook-text = Everything, with a sheet a subject and an explanation. You can edit it and import it again.
export-services = Services for the hub portal
export-services-text = The sheet of 28 columns that the portal takes. In English.
export-assessments = Digital maturity assessments (DMA) as CSV
export-assessments-text = Every finished assessment on one row, with the columns of the portal.
export-table = Table for Dutch Excel (CSV)
export-table-text = Opens with a double click: semicolons, decimal commas, and no cell that Excel reads as a formula.
export-json = JSON
export-json-text = Everything, for a script or another Peil. Always the whole portfolio.
export-as = As
export-as-xlsx = Excel
export-as-csv = CSV
export-about = About
export-which = Of which companies
export-all = All { $companies }
export-listed = As in the list: { $companies }
export-listed-hint = The list is narrowed down by what you searched or chose there.
export-to = Where to
export-go = Write file
mapping-lead = A table of { $count ->
    [1] 1 row
   *[other] { $rows } rows
}. Say of every column what it is. Peil has filled in the headings that it knows.
mapping-leave = not taken over
mapping-column = Column { $column }
mapping-day-first = day first (31-12-2026)
mapping-month-first = month first (12/31/2026)
mapping-comma = decimal comma (1,5)
mapping-point = decimal point (1.5)
mapping-composition = List of the scan
mapping-name = Keep this arrangement as
mapping-name-hint = With a name Peil recognises the next table with these headings by itself. Empty: not kept.
mapping-no-company = Choose which column is the name, the KvK number or the VAT number of the company.
mapping-on = Go on
