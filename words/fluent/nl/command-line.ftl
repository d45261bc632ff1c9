# command-line
