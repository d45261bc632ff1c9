//! The program as a person or a script meets it: through its arguments, its output and its exit code.

mod assess;
mod assessments;
mod bad_input;
mod command_line;
mod composites;
mod converting;
mod documents;
mod exports;
mod imports;
#[cfg(target_os = "linux")]
mod kiosks;
mod lists;
mod methods;
mod own_data;
mod portfolio_files;
mod portfolio_summary;
mod reports;
mod scans;
mod shares;
mod shows;
mod support;
mod tables;
mod vectors;
