# The list of commands: menu, palette and shortcuts.
group-figures = National figures
group-edit = Edit
group-file = File
group-view = View
command-theme = Light or dark
command-language = Other language (Nederlands)
