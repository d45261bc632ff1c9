# Texts of the program peil on the command line.
cli-difference = difference
cli-needed = Needed
cli-trend-only = without a target: the trend only
cli-legend-short = “pp” is percentage points, “k” is thousand, “m” is million. Pace and needed pace are per year.
cli-legend-broken = * pace over a shorter series: the baseline cannot be compared with now
cli-legend-crossed = * pace across a break in the series, at your request
cli-legend-conflict = ! the sources disagree
cli-legend-more = Everything about one row, with source and sums: peil show NAME
cli-left-out = { $count ->
    [1] 1 row of another place is left out; --place all shows it too.
   *[other] { $number } rows of other places are left out; --place all shows them too.
}
cli-nothing = No row fits this choice.

cli-unknown-pillar = There is no pillar “{ $found }”. Expected: { $expected }.
cli-unknown-place = There is no place “{ $found }”. Expected: all or { $expected }.
cli-unknown-source = There is no source “{ $found }”. Expected: a name from “peil sources”.
cli-series-shape = The series is not right at “{ $found }” (character { $column }). Expected: PERIOD:VALUE separated by spaces, as in "2021:75 2024:81.5".
cli-series-fault = The series is not right at “{ $found }” (character { $column }). { $fault }
cli-series-empty = The series is empty. Expected: at least one PERIOD:VALUE, as in "2021:75 2024:81.5".
cli-series-duplicate = The series has two values for { $period }. Expected: one value a period.
cli-base-missing = The baseline { $period } is not in the series. Expected: a period out of --series.
cli-base-after-target = The baseline { $period } does not lie before { $by }. Expected: a period before --by.
cli-comparator = “{ $found }” does not say what the target asks. Expected: >=, >, <= or <.
cli-comparator-direction = --comparator { $comparator } does not fit --direction { $direction }. Leave one of the two out.
cli-unit = “{ $found }” is not a known unit. Expected: { $expected }.
cli-day = “{ $found }” is not a day. Expected: year-month-day, as in 2026-12-31.
cli-option = { $option }: { $fault }
cli-at-date = In { $period }
cli-curves = If it goes on like this, curve by curve
cli-all-curves = All curves
cli-passes-ceiling = { $curve }: this curve rises above the ceiling, so it cannot go on like that.
cli-verdicts = What the methods say
cli-decided-by = What it follows from
cli-scores = Score of { $list }.
cli-lacking = { $method }: { $reason }
cli-not-positive = “{ $found }” is not above zero. Expected: a number above zero.

show-name = Name for commands
show-segment = Comparable
show-segment-none = not used
show-printed = printed: { $printed }
show-counted-as = counts as: { $population }
show-findings = Notes
show-participants = Ranking in { $period }

milestone = Milestone
milestone-due = Date
milestone-state = State
milestone-kind = Kind
milestone-kind-regulation = regulation
milestone-kind-evaluation = evaluation
milestone-kind-infrastructure = infrastructure
milestone-kind-programme = programme
milestones-as-of = As it stood on { $day }. “{ $passed }” means: the source is older than the date and cannot say whether it is done.

source-date = Date
source-title = Title
source-publisher = Publisher
source-reference = Address

# The texts of --help.
help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-help = Shows this help
help-version = Shows the version
help-format = Form of the answer: table (for people; the default), json or csv
help-lang = Language of the answer: nl (the default) or en; PEIL_LANG sets it too
help-peil = Peil shows how far SMEs are from the digital targets for 2030, and how fast they move.
help-gaps = Shows the value, target, gap and pace of every indicator.
help-show = Shows everything about one indicator: observations, sources and sums.
help-assess = Works out gap and pace of a series of your own.
help-milestones = Shows what is to be done by when.
help-sources = Shows the sources of all figures.
help-completions = Makes a script with which your shell completes the commands.
help-man = Makes a manual page.
help-data = Your own observations in place of those of Peil (CSV; see docs/csv.md)
help-lenient = Also reads a file with CR LF or with a byte order mark
help-pillar = Only this pillar: 1, 2, 2a, 2b, 3, 4, 5, programme or funding
help-gaps-indicator = Only this indicator; with a / at the end the whole group
help-show-indicator = The indicator: ai-use, or “Use of AI”
help-place = Only this place: NL, EU, DK ...; or all for every place (the default in json and csv)
help-as-of = The picture at the end of this period: 2024 or 2024-10
help-across-breaks = Compares across breaks and definitions too
help-prefer = Takes this source where sources disagree
help-population = Number of companies, to give the gap in companies
help-series = The observations: "2021:75 2024:81.5"; >= or ~ may stand before a value
help-target = The value that is the target; without one only the trend can be shown
help-by = The period in which the target has to be met
help-base = The period of the baseline; otherwise the first observation
help-direction = What is better: up (higher, the default where there is a target) or down (lower)
help-comparator = What the target asks: >=, >, <= or <
help-unit = The unit: percent (the default), count, "per 1000", EUR ...
help-method = Verdict by this method, or all for every one: statcan, eurostat, unsd2023, weather, istat, sdsn, oecd, escap, digital_decade; several with a comma between
help-ceiling = The most there can be, for the S-curve: 100 for percentages, otherwise none; none turns it off
help-limit = The natural limit in the desired direction, for statcan without a target
help-weights = How much each year counts for escap: since-first (later counts more, the default) or equal
help-spread = The standard deviation between countries, for oecd
help-term = How far back eurostat looks without a baseline: short (five years, the default) or long (fifteen)
help-milestones-as-of = The picture on this day: 2026-12-31; otherwise today
help-shell = The shell: bash, zsh, fish, elvish or powershell
help-page = The command whose manual page is wanted; otherwise that of peil itself

# Shares, scans, assessments and composites.
help-share = Works out what a sample says about the whole group: the share and how sure it is.
help-share-hits = How many of the companies measured count
help-share-size = How many companies were measured
help-share-population = How many companies there are in the whole group
help-confidence = The confidence of the bounds: 0.95 (the default), 0.9, 0.99 ...
help-share-target = A target in percent: met, not met or undecided
help-share-comparator = What the target asks: >= (the default), >, <= or <
help-within = The margin to measure for: 0.05 (the default) is 5 percentage points
help-strata = Parts of the group: "N40:n30:k24 N60:n20:k8" (companies, measured, yes)
help-parts = Parts to round so that they add up: "12 4 1"
help-units = What the parts add up to: 100 (the default), 1000 for tenths of a percent
help-scan = Gives the digital level of a company from twelve answers, or counts many scans.
help-composition = The list of technologies: v3-2025, v3-2023, v3-2021, v4-2024, v4-2022 or v1
help-answers = Twelve answers in order: 1 (yes), 0 (no) or ? (unknown)
help-scan-file = A file of one scan a line; - is standard input
help-scan-population = How many companies there are in the whole group; with --file only
help-effort = What comes first: uptake (what most companies have already; the default) or equal (the order of the list)
help-order = Your own order of technologies, with commas: crm,erp
help-levels = Published shares of the four levels in percent: "20.92 31.45 36.65 10.98"
help-dma = Scores a Digital Maturity Assessment: six dimensions, overall and band.
help-dma-file = The answers in JSON (see docs/json.md); - is standard input
help-compare = An earlier assessment, to show the change
help-question-seven = Question 7: seven-positives (the default; seven positive answers share the points) or eight-ticks (every tick counts)
help-fifty = The band of exactly 50: average (the default) or moderately-advanced
help-bands = Band by the exact (the default) or printed score
help-missing = Missing answers: zero (count as zero; the default), left-out or refused
help-digits = How many digits behind the decimal sign: 2 (the default), 0 to 6
help-composite = Makes one number of several indicators, and shows what it is made of.
help-composite-file = The indicators (CSV; see docs/csv.md); - is standard input
help-scale = How values become scores: none (the default; they are scores already), min-max, z-score, distance or goalposts
help-onto = Lowest and highest score: "0 100" (the default); not with none and z-score
help-mean = The mean: arithmetic (the default), geometric, harmonic or power
help-power = The power of --mean power: 0.5, -1 ...

usage-help = More help: peil --help
usage-unknown = “{ $found }” is not a known option.
usage-command = “{ $found }” is not a known command.
usage-value = “{ $found }” does not fit { $option }.
usage-value-expected = “{ $found }” does not fit { $option }. Expected: { $expected }.
usage-value-missing = { $option } takes a value.
usage-missing = Something is missing: { $options }.
usage-twice = { $option } may be given only once.

assess-own-series = Own series
help-general = General
help-usage-options = [OPTIONS]

# The words in the help for what is to be filled in.
value-command = COMMAND
value-period = PERIOD
value-source = SOURCE
value-number = NUMBER
value-value = VALUE
value-day = DAY
value-file = FILE
value-pillar = PILLAR
value-form = FORM
value-language = LANGUAGE
value-place = PLACE
value-series = SERIES
value-unit = UNIT
value-method = METHOD
value-weights = WEIGHTS
value-term = TERM
value-direction = DIRECTION
value-comparator = SIGN
value-composition = LIST
value-answers = ANSWERS
value-parts = PARTS
value-technologies = TECHNOLOGIES
value-shares = SHARES
value-scores = SCORES
value-effort = ORDER
value-scale = SCALE
value-mean = MEAN
value-fifty = BAND
value-bands = SCORE
value-missing = RULE
value-question-seven = RULE
