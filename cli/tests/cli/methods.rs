//! `peil assess --method`: what the methods make of one series.
