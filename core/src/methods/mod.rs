//! Published methods: from a series and a target to a verdict.
