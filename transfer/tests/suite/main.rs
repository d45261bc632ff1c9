//! Files held beside real portfolios, and carried out.

mod common;
mod json;
mod matching;
mod property;
mod round_trips;
