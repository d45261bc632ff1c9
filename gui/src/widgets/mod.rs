//! The parts that screens are made of.

mod calendar;
pub mod choice;
pub mod date_field;
pub mod disclosure;
pub mod figure;
pub mod grid;
pub mod header;
pub mod keys;
pub mod list_row;
pub mod maturity_radar;
pub mod open_row;
pub mod pencil;
pub mod pick;
pub mod progress;
pub mod row;
pub mod table;
pub mod tabs;
pub mod text_field;
pub mod tile;
pub mod verdict;
pub mod verdict_row;
pub mod walk;
