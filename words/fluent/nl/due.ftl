# Alles wat te doen is, over alle bedrijven.
nav-due = Te doen
nav-due-late = Te doen ({ $count } te laat)
task-lead = Metingen volgens de termijnen van uw hub, afspraken die u hebt gemaakt, en metingen die nog niet af zijn.
task-when = Wanneer
task-overdue = te laat
task-this-week = deze week
task-this-month = later deze maand
task-later = na deze maand
task-undated = zonder datum
task-counted = { $name } ({ $count })
task-what = Wat
task-group-assessments = DMA te doen
task-group-unfinished = DMA nog niet af
task-group-contacts = contact opnemen
task-group-others = iets anders
task-assessment = DMA { $stage }
task-count = { $shown } van { $all }
task-none = Er staat niets te doen. Plan een afspraak bij een bedrijf, of rond een meting af: de volgende komt dan vanzelf op deze lijst.
task-no-match = Niets gevonden. Kies een andere tijd of iets anders om te doen.
task-day = Datum
task-company = Bedrijf
task-planned = afgesproken
task-interval = volgt uit de meting van { $day }
task-begun = begonnen op { $day }, nog niet af
task-late = { $days ->
    [1] 1 dag te laat
   *[other] { $days } dagen te laat
}
task-done = Gedaan
task-move = Verzetten
task-continue = Verder
task-of = { $act }: { $what }, { $company }
task-move-title = { $what } verzetten: { $company }
task-move-day = Nieuwe datum
task-in-a-week = Over een week
task-in-a-month = Over een maand
task-move-save = Datum opslaan
