# workings
