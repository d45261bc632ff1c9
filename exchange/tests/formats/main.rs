//! Every format, read from samples that were written by hand from the published descriptions.

mod cbs;
mod eurostat;
mod faults;
mod json_stat;
mod own;
mod round_trips;
mod sdmx;
mod support;
