# The list of commands: menu, palette and shortcuts.
group-figures = National figures
group-edit = Edit
group-file = File
group-view = View
command-theme = Light or dark
command-quit = Quit
command-language = Other language (Nederlands)
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Usual size
command-palette = Find or do
command-shortcuts = Keyboard shortcuts
group-help = Help
menu-name = Menu
palette-hint = Type a command, a company, a KvK number or an indicator
palette-commands = Commands
palette-none = Nothing found. Try another word.
sheet-close = Close
keys-elsewhere = In lists and forms
keys-walk = To the previous or next line
keys-walk-names = Arrow up / Arrow down
keys-page = A screen further or back
keys-page-names = Page Down / Page Up
keys-ends = To the start or the end of the list
keys-ends-names = Home / End
keys-open = Open or choose
keys-open-names = Enter / Space
keys-next = To the next or previous field
keys-next-names = Tab / Shift+Tab
loading-lead = { $file } is being loaded. You can edit as soon as all of it is there.
loading-share = { $percent } percent
toast-close = Dismiss
column-kvk = KvK number
column-municipality = Municipality
column-persons = Persons
column-to-basic = To basic
column-scanned = Latest scan
column-tags = Tags
columns-choose = Columns
columns-usual = Usual columns
calendar-open = Calendar: { $label }
calendar-back = Previous month
calendar-on = Next month
calendar-day = { $weekday } { $day } { $month }
weekday-short = { $day ->
    [1] Mo
    [2] Tu
    [3] We
    [4] Th
    [5] Fr
    [6] Sa
   *[7] Su
}
weekday-name = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
keys-calendar = Open the calendar in the field of a day
keys-calendar-names = Alt+Arrow down
keys-month = In the calendar: a month or a year further or back
keys-month-names = Page Up and Page Down / with Shift
command-tour = Tour
tour-step = Step { $step } of { $all }
tour-next = Next
tour-back = Previous
tour-stop = Stop
tour-done = Done
tour-overview = Where does the Netherlands stand?
tour-overview-text = These are the targets for 2030: where we stand, how far it still is, and whether it goes fast enough. Click a target to see where its figure comes from and how it was computed.
tour-sections = The sections
tour-sections-text = From here you go to a pillar, to the lists and to your own portfolio.
tour-list = Your companies
tour-list-text = Type a name, a place or a KvK number. The arrows walk the list, Enter opens a company. Under “Columns” you choose what you see.
tour-company = The file of a company
tour-company-text = Everything about one company: its data, scan, maturity assessment and follow-ups. Every field is saved as you leave it.
tour-undo = Nothing is lost
tour-undo-text = Every edit can be undone, yesterday’s too.
tour-palette = Find or do
tour-palette-text = Type a few letters of a command, a company or an indicator, and press Enter. Ctrl+K does it anywhere.
tour-menu = The menu
tour-menu-text = Everything that Peil can do is here, with its keys. The tour is under “Help”.
demo-title = Have a look first?
demo-lead = Peil makes a portfolio of 250 companies that do not exist. Every name ends in “(fictief)”, which is fictitious. A short tour follows.
demo-path = File of the example
demo-path-hint = You can simply throw this file away later.
demo-go = Try with made-up companies
demo-coach = Example coach
demo-file-name = Peil-example-fictitious
