# De lijst met opdrachten: menu, zoekvenster en sneltoetsen.
group-figures = Landelijke cijfers
group-edit = Bewerken
group-file = Bestand
group-view = Beeld
command-theme = Licht of donker
command-language = Andere taal (English)
