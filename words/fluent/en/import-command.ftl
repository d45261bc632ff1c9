# The command peil import.
help-import = Takes over what a file offers: a workbook or JSON of Peil, sheets of the portal, a table of your own, records of a kiosk, figures of the region.
help-import-file = The file; its content tells what it is; - is standard input
help-import-into = The portfolio that it goes into
help-import-dry-run = Only show what would happen
help-import-take-file = Where the portfolio says otherwise, the file wins; otherwise that is a conflict
help-import-skip-faulty = Take over the rest when rows have conflicts or faults; otherwise nothing is taken over then
help-import-mapping = Read the file as a table, with this mapping of the portfolio, or with the one in this file
value-mapping = MAPPING
import-command-kind = { $file }: { $kind }.
import-command-place = Where
import-command-company = Company
import-command-outcome = Outcome
import-command-what = What
import-command-more = { $count ->
    [1] And 1 more row; --format csv gives all.
   *[other] And { $shown } more rows; --format csv gives all.
}
import-command-taken = { $count ->
    [1] 1 row changes something.
   *[other] { $shown } rows change something.
}
import-command-known = { $count ->
    [1] 1 row is known already.
   *[other] { $shown } rows are known already.
}
import-command-out = { $count ->
    [1] 1 row stays out.
   *[other] { $shown } rows stay out.
}
import-command-added = New: { $what }.
import-command-changed = Changed: { $what }.
import-command-done = It is in the portfolio.
import-command-nothing = The portfolio has not changed.
import-command-plan = Nothing was taken over.
import-command-refused = { $count ->
    [1] 1 row has a conflict or a fault. Nothing was taken over. With --skip-faulty that row stays out and the rest goes in.
   *[other] { $shown } rows have a conflict or a fault. Nothing was taken over. With --skip-faulty those rows stay out and the rest goes in.
}
import-command-too-large = The file is larger than 1 GB. Peil reads no more than that into a portfolio.
import-command-no-mapping = The portfolio has no mapping “{ $found }”. It has: { $known }.
import-command-no-mappings = The portfolio has no mapping “{ $found }”, nor any other. You make one in the window of Peil, or name a file with one.
