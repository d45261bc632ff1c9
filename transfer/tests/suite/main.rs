//! Files held beside real portfolios, and carried out.

mod common;
mod edited;
mod edited_rows;
mod edits;
mod json;
mod matching;
mod property;
mod round_trips;
