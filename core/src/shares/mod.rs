//! Shares of samples and what they say about the whole.
