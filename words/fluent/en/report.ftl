# The reports.
report-made = Made with Peil on { $day }
report-page = Page { $page } of { $pages }
report-about = About this report
report-typeface = Typeface: IBM Plex Sans, © IBM Corp., SIL Open Font License 1.1.
report-company-kind = The digital state of your company
report-kvk = Chamber of Commerce { $number }
report-stands = Where does your company stand?
report-scan-of = By the scan of { $day }: twelve technologies, and which of them your company uses.
report-no-scan = There is no scan of your company yet. That is why no level stands here.
report-ladder = Ladder of twelve rungs. { $points }, level: { $level }.
report-in-use = In use ({ $count })
report-not-in-use = Not in use yet ({ $count })
report-not-known = Not known yet ({ $count })
report-contradiction = “{ $technology }” is yes, but “{ $required }” is no. Both cannot be; talk about it with your coach.
report-change = What has changed?
report-change-points = Scan of { $before }: { $from }. Scan of { $after }: { $to }.
report-change-new = Newly in use: { $names }.
report-change-gone = No longer in use: { $names }.
report-change-same = The answers are the same as in the scan of { $before }.
report-change-other = The scan of { $before } asked for another list of twelve. The two scans cannot be compared.
report-change-maturity = Maturity from { $from } to { $to }: { $change } points.
report-change-none = There is one measurement so far. With the next one, this is where you see what has changed.
report-maturity = Digital maturity
report-maturity-lead = Your answers to the Digital Maturity Assessment (DMA) of the European hubs: six dimensions, each from 0 to 100.
report-maturity-unfinished = The assessment { $stage } of { $day } is not finished. It does not count here.
report-no-maturity = There is no finished maturity assessment (DMA) of your company yet.
report-no-steps = The next steps follow from a scan or a maturity assessment. There is none yet.
report-no-programmes = No programme is known now that fits what is known of your company.
report-agreed = Agreed
report-contact = Contact
report-coach = Your coach
report-hub = Hub
report-no-coach = Not filled in
report-about-scan = The scan counts how many of twelve technologies a company uses: 0 to 3 is very low, 4 to 6 low, 7 to 9 high, 10 or more very high. From 4 on a company has the basic level. List: { $composition }.
report-about-maturity = A score of the DMA is the mean of the answers of a dimension; the total is the mean of the six. The scoring has not been compared with the official annex yet.
report-fault-typeface = The typeface of the reports cannot be read. Please install Peil again.
report-fault-writer = The report could not be written according to the standard for accessible PDF (PDF/UA-1). This is a fault of Peil: { $fault }

# On the command line.
report-saved = The report is in { $file }.
report-exists = This file exists already. Choose another name, or use --force to replace it.
report-no-company = There is no company “{ $found }”. Give its number in the portfolio, its number at the Chamber of Commerce or its name.
report-many-companies = Several companies fit “{ $found }”: { $companies }. Give the number in brackets.

help-report = Writes a report as PDF: of a company, of a portfolio or of the whole country.
help-company = The report that you leave with a company.
help-company-file = The portfolio
help-company-company = The company: its number in the portfolio, at the Chamber of Commerce, or its name
help-report-portfolio = The report of a portfolio, for the hub, the region or the ministry.
help-national = The national picture: targets, gaps and paces for every pillar.
help-out = The file that gets the report
help-force = Replace a file that is there already
help-today = The day that counts as today: 2026-06-30; otherwise the date of now
value-company = COMPANY

# The national picture.
report-national-kind = National picture
report-national-title = The digital targets for 2030
report-national-lead = The Netherlands, as things stand on { $day }.
report-national-read = The gap is what is still to go to the target. Under the pace stands the pace that is needed. A star (*) beside a value means: read at the end what may not be compared, or why the value is not exact.
report-trend-only = Without a target
report-maximum = Maximum
report-course = Course and stand
report-courses = The main targets up close
report-courses-lead = Each chart shows the measurements, the target and the straight line that is still needed. Beside it stands what published methods say of it. They do not all ask the same, and so they may differ.
report-method = Method
report-class = Verdict
report-comparability = What may not simply be compared
report-comparability-lead = These figures come with a remark.
report-methods = The methods
report-methods-lead = The verdict in the tables compares the pace so far with the pace that is needed, along a straight line. The methods beside the charts are these.
report-sources = Sources

# The portfolio.
report-portfolio-kind = Report of the portfolio
report-portfolio-title = Digitalisation in our portfolio
report-portfolio-title-of = Digitalisation in the portfolio of { $hub }
report-portfolio-lead = As things stand on { $day }.
report-portfolio-empty = There is no company in this portfolio yet. That is why there is nothing to count.
report-portfolio-counted = Every company counts once, with its latest scan. Of the maturity only finished assessments count. Where an answer is unknown, you see what is the least and the most that it can be.
report-portfolio-interval = The margins for the region are Wilson 95% intervals, corrected for the number of companies in the region where that is known. “Weighted” weighs every group by the number of companies that you entered for it.
report-of = of { $companies }
report-targets = Targets and gaps
report-stand = Stand
report-to-do = What is to be done
report-to-do-counts = Overdue: { $late }. In the next three months: { $soon }.
report-company = Company
report-due = Due by
report-days-late = Days late
report-more = And { $count } more that are late.
report-provinces = By province
report-map = Each tile is a province, with the hub that serves it. The higher the bar at its right, the higher the figure.
report-late = Overdue
report-elsewhere = Without a province: { $companies }.
report-provinces-note = Basic level: only those scanned with { $composition }. “≥” means: with unknown answers it may be more. T0 is the mean score of the first assessment.
report-entered = The region as a whole: the figures that were entered
report-entered-lead = These figures are about the region itself, not about the companies of this portfolio. They stand here as they were entered.
report-logo = Logo of { $hub }
report-basic-from = From { $points } of the 12
report-more-steps = { $count ->
    [one] There is one more step. Your coach has the whole list.
   *[other] There are { $count } more steps. Your coach has the whole list.
}
report-more-agreed = And { $count } more. Your coach has the whole list.
report-gauge = A bar is filled as far as things stand, and hatched where there is still to go. The triangle is the target.
