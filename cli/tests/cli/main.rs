//! The program as a person or a script meets it: through its arguments, its output and its exit code.

mod assess;
mod bad_input;
mod command_line;
mod documents;
mod lists;
mod methods;
mod own_data;
mod shows;
mod support;
mod tables;
mod vectors;
