//! Workbooks of spreadsheets, made here by a program or by hand, and read to the exact cells or refused at their place.

mod calamine;
mod formulas;
mod hostile;
mod ods;
mod support;
mod text;
mod xlsx;
