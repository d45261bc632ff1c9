//! What goes into a portfolio and what comes out of it: other people's sheets, Peil's own workbook, codes of a kiosk.
#![forbid(unsafe_code)]

mod portal;
